"""Cinemas that somebody follows, and what they want to be told of once."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "follows",
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("cinema_id", Id, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["cinema_id"], ["cinemas.id"], name=op.f("fk_follows_cinema_id_cinemas")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_follows_person_id_people")),
        sa.PrimaryKeyConstraint("person_id", "cinema_id", name=op.f("pk_follows")),
    )
    op.create_table(
        "watches",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("film_id", Id, nullable=False),
        sa.Column("show_id", Id, nullable=True),
        sa.Column("city_id", Id, nullable=False),
        sa.Column("subject", sa.String(length=48), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("told_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("kind IN ('opens', 'seats', 'city')", name=op.f("ck_watches_kind_known")),
        sa.CheckConstraint("(kind = 'city') = (show_id IS NULL)", name=op.f("ck_watches_a_show_unless_a_city")),
        sa.ForeignKeyConstraint(["city_id"], ["cities.id"], name=op.f("fk_watches_city_id_cities")),
        sa.ForeignKeyConstraint(["film_id"], ["films.id"], name=op.f("fk_watches_film_id_films")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_watches_person_id_people")),
        sa.ForeignKeyConstraint(["show_id"], ["shows.id"], name=op.f("fk_watches_show_id_shows")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watches")),
        sa.UniqueConstraint("person_id", "kind", "subject", name=op.f("uq_watches_person_id_kind_subject")),
    )
    op.create_index(
        "ix_watches_waiting",
        "watches",
        ["kind", "id"],
        unique=False,
        postgresql_where=sa.text("told_at IS NULL"),
        sqlite_where=sa.text("told_at IS NULL"),
    )


def downgrade() -> None:
    op.drop_index("ix_watches_waiting", table_name="watches")
    op.drop_table("watches")
    op.drop_table("follows")
