"""A booking may take the place of another's tickets."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("bookings", sa.Column("replaces_id", sa.BigInteger(), nullable=True))
    op.add_column("bookings", sa.Column("replaced_tickets", sa.JSON(), nullable=True))
    op.add_column("bookings", sa.Column("transferred", sa.BigInteger(), server_default="0", nullable=False))
    op.create_index("ix_bookings_replaces_id", "bookings", ["replaces_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_bookings_replaces_id", table_name="bookings")
    for column in ("transferred", "replaced_tickets", "replaces_id"):
        op.drop_column("bookings", column)
