"""People whom a payment provider keeps as customers, because they asked for it."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "payers",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("gateway", sa.String(length=16), nullable=False),
        sa.Column("idempotency_key", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("requested", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("customer_id", sa.String(length=255), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("state IN ('kept', 'leaving')", name=op.f("ck_payers_state_known")),
        sa.CheckConstraint("(state = 'leaving') = (due_at IS NOT NULL)", name=op.f("ck_payers_leaving_is_due")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_payers_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payers")),
        sa.UniqueConstraint("idempotency_key", name=op.f("uq_payers_idempotency_key")),
    )
    op.create_index(op.f("ix_payers_person_id"), "payers", ["person_id"], unique=False)
    op.create_index(
        "uq_payers_kept",
        "payers",
        ["person_id", "gateway"],
        unique=True,
        postgresql_where=sa.text("state = 'kept'"),
        sqlite_where=sa.text("state = 'kept'"),
    )


def downgrade() -> None:
    op.drop_index("uq_payers_kept", table_name="payers")
    op.drop_index(op.f("ix_payers_person_id"), table_name="payers")
    op.drop_table("payers")
