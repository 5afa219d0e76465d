"""Aliases for the history, settings, reviews, and messages to the cinema."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
LEAST = 2**60


def upgrade() -> None:
    op.create_table(
        "aliases",
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("alias", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("alias < 0", name=op.f("ck_aliases_alias_is_nobodys_chat")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_aliases_person_id_people")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_aliases")),
        sa.UniqueConstraint("alias", name=op.f("uq_aliases_alias")),
    )
    op.create_table(
        "preferences",
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("remind_day", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("remind_soon", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("ask_after", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("quiet_from", sa.Integer(), server_default="1320", nullable=False),
        sa.Column("quiet_to", sa.Integer(), server_default="540", nullable=False),
        sa.Column("list_mode", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("seats_liked", sa.String(length=8), nullable=True),
        sa.CheckConstraint("seats_liked IN ('aisle', 'centre', 'back')", name=op.f("ck_preferences_seats_liked_known")),
        sa.CheckConstraint(
            "quiet_from BETWEEN 0 AND 1439 AND quiet_to BETWEEN 0 AND 1439",
            name=op.f("ck_preferences_quiet_within_a_day"),
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_preferences_person_id_people")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_preferences")),
    )
    op.create_table(
        "reviews",
        sa.Column("id", Id, nullable=False),
        sa.Column("film_id", Id, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=16), server_default="shown", nullable=False),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("state IN ('shown', 'removed')", name=op.f("ck_reviews_state_known")),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name=op.f("ck_reviews_stars_one_to_five")),
        sa.ForeignKeyConstraint(["film_id"], ["films.id"], name=op.f("fk_reviews_film_id_films")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_reviews_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
        sa.UniqueConstraint("film_id", "person_id", name=op.f("uq_reviews_film_id_person_id")),
    )
    op.create_index(op.f("ix_reviews_person_id"), "reviews", ["person_id"], unique=False)
    op.create_table(
        "review_reports",
        sa.Column("review_id", Id, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_review_reports_person_id_people")),
        sa.ForeignKeyConstraint(["review_id"], ["reviews.id"], name=op.f("fk_review_reports_review_id_reviews")),
        sa.PrimaryKeyConstraint("review_id", "person_id", name=op.f("pk_review_reports")),
    )
    op.create_table(
        "support_messages",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("city_id", Id, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_at", sa.BigInteger(), nullable=True),
        sa.Column("answered_by", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "(answer IS NULL) = (answered_at IS NULL)", name=op.f("ck_support_messages_answered_at_a_time")
        ),
        sa.ForeignKeyConstraint(["answered_by"], ["people.id"], name=op.f("fk_support_messages_answered_by_people")),
        sa.ForeignKeyConstraint(["city_id"], ["cities.id"], name=op.f("fk_support_messages_city_id_cities")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_support_messages_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_messages")),
    )
    op.create_index(op.f("ix_support_messages_at"), "support_messages", ["at"], unique=False)
    op.create_index("ix_support_messages_person", "support_messages", ["person_id", "at"], unique=False)
    name_everybody()


def name_everybody() -> None:
    """An alias for each person who is known already; the history so far keeps the numbers it has."""
    tx = op.get_bind()
    aliases = sa.table("aliases", sa.column("person_id"), sa.column("alias"))
    known = tx.execute(sa.text("SELECT id FROM people")).scalars().all()
    if known:
        rows = [{"person_id": person, "alias": -LEAST - secrets.randbits(60)} for person in known]
        tx.execute(sa.insert(aliases), rows)


def downgrade() -> None:
    op.drop_table("support_messages")
    op.drop_table("review_reports")
    op.drop_table("reviews")
    op.drop_table("preferences")
    op.drop_table("aliases")
