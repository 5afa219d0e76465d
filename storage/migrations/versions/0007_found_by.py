"""The list of films somebody came from, and the currency in which they like prices to be shown as well."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("found_by", sa.String(length=40), server_default="", nullable=False))
    op.add_column("preferences", sa.Column("currency", sa.String(length=3), nullable=True))


def downgrade() -> None:
    op.drop_column("preferences", "currency")
    op.drop_column("people", "found_by")
