"""A party's code admits several tickets at once; a notice of several messages knows how many were sent; large buttons."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("scans", sa.Column("party", sa.String(length=64), nullable=True))
    op.create_index(
        "ix_scans_party",
        "scans",
        ["party"],
        unique=False,
        postgresql_where=sa.text("party IS NOT NULL"),
        sqlite_where=sa.text("party IS NOT NULL"),
    )
    op.add_column("outbox", sa.Column("told", sa.Integer(), server_default="0", nullable=False))
    op.add_column(
        "preferences", sa.Column("large_buttons", sa.Boolean(), server_default=sa.text("false"), nullable=False)
    )


def downgrade() -> None:
    op.drop_column("preferences", "large_buttons")
    op.drop_column("outbox", "told")
    op.drop_index("ix_scans_party", table_name="scans")
    op.drop_column("scans", "party")
