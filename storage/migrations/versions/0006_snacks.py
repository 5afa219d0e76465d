"""Snacks and drinks: a menu, what bookings have of it, and its handing out."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("bookings", sa.Column("snacks", sa.BigInteger(), server_default="0", nullable=False))
    op.create_table(
        "snacks",
        sa.Column("id", Id, nullable=False),
        sa.Column("cinema_id", Id, nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("section", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("size", sa.JSON(), nullable=False),
        sa.Column("allergens", sa.JSON(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.CheckConstraint(
            "section IN ('popcorn', 'drinks', 'sweets', 'combos')", name=op.f("ck_snacks_section_known")
        ),
        sa.CheckConstraint("price > 0", name=op.f("ck_snacks_price_positive")),
        sa.ForeignKeyConstraint(["cinema_id"], ["cinemas.id"], name=op.f("fk_snacks_cinema_id_cinemas")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snacks")),
        sa.UniqueConstraint("cinema_id", "slug", name=op.f("uq_snacks_cinema_id_slug")),
    )
    op.create_table(
        "booking_snacks",
        sa.Column("booking_id", Id, nullable=False),
        sa.Column("snack_id", Id, nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("count > 0", name=op.f("ck_booking_snacks_count_positive")),
        sa.CheckConstraint("price > 0", name=op.f("ck_booking_snacks_price_positive")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_booking_snacks_booking_id_bookings")),
        sa.ForeignKeyConstraint(["snack_id"], ["snacks.id"], name=op.f("fk_booking_snacks_snack_id_snacks")),
        sa.PrimaryKeyConstraint("booking_id", "snack_id", name=op.f("pk_booking_snacks")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "snack_orders",
        sa.Column("booking_id", Id, autoincrement=False, nullable=False),
        sa.Column("with_id", Id, nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=16), server_default="waiting", nullable=False),
        sa.Column("collected_at", sa.BigInteger(), nullable=True),
        sa.Column("collected_by", sa.BigInteger(), nullable=True),
        sa.Column("counter", sa.String(length=64), nullable=True),
        sa.CheckConstraint("amount > 0", name=op.f("ck_snack_orders_amount_positive")),
        sa.CheckConstraint(
            "(state = 'collected') = (collected_at IS NOT NULL)", name=op.f("ck_snack_orders_collected_at_a_time")
        ),
        sa.CheckConstraint("state IN ('waiting', 'collected', 'returned')", name=op.f("ck_snack_orders_state_known")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_snack_orders_booking_id_bookings")),
        sa.ForeignKeyConstraint(["with_id"], ["bookings.id"], name=op.f("fk_snack_orders_with_id_bookings")),
        sa.PrimaryKeyConstraint("booking_id", name=op.f("pk_snack_orders")),
        sa.UniqueConstraint("code", name=op.f("uq_snack_orders_code")),
    )
    op.create_index("ix_snack_orders_with_id", "snack_orders", ["with_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_snack_orders_with_id", table_name="snack_orders")
    for table in ("snack_orders", "booking_snacks", "snacks"):
        op.drop_table(table)
    op.drop_column("bookings", "snacks")
