"""The first tables, and the refusal to rewrite the audit log."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
APPEND_ONLY = ("audit", "audit_seals")


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("id", Id, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor_id", sa.BigInteger(), nullable=True),
        sa.Column("what", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("before", sa.String(length=32), nullable=True),
        sa.Column("after", sa.String(length=32), nullable=True),
        sa.Column("why", sa.String(length=128), nullable=True),
        sa.Column("detail", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_subject", "audit", ["subject"], unique=False)
    op.create_table(
        "cities",
        sa.Column("id", Id, nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=False),
        sa.Column("longitude", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cities")),
        sa.UniqueConstraint("slug", name=op.f("uq_cities_slug")),
    )
    op.create_table(
        "films",
        sa.Column("id", Id, nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("title", sa.JSON(), nullable=False),
        sa.Column("about", sa.JSON(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("director", sa.String(length=256), nullable=False),
        sa.Column("cast", sa.JSON(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("age_rating", sa.String(length=16), nullable=False),
        sa.Column("genres", sa.JSON(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("formats", sa.JSON(), nullable=False),
        sa.Column("released", sa.String(length=10), nullable=False),
        sa.Column("trailer", sa.String(length=512), nullable=True),
        sa.Column("poster", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_films")),
        sa.UniqueConstraint("slug", name=op.f("uq_films_slug")),
    )
    op.create_table(
        "findings",
        sa.Column("id", Id, nullable=False),
        sa.Column("provider", sa.String(length=16), nullable=False),
        sa.Column("reference", sa.String(length=255), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("found_at", sa.BigInteger(), nullable=False),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_findings")),
        sa.UniqueConstraint("provider", "reference", "kind", name=op.f("uq_findings_provider_reference_kind")),
    )
    op.create_table(
        "ledger",
        sa.Column("id", Id, nullable=False),
        sa.Column("journal", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=48), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger")),
        sa.UniqueConstraint("journal", "account", name=op.f("uq_ledger_journal_account")),
    )
    op.create_index("ix_ledger_account", "ledger", ["account"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("id", Id, nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=96), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("bulk", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=16), server_default="pending", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("lease", sa.String(length=32), nullable=True),
        sa.Column("leased_until", sa.BigInteger(), nullable=True),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.Column("error", sa.String(length=256), nullable=True),
        sa.CheckConstraint("state IN ('pending', 'sent', 'dead')", name=op.f("ck_outbox_state_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("kind", "key", name=op.f("uq_outbox_kind_key")),
    )
    op.create_index(
        "ix_outbox_due",
        "outbox",
        ["due_at"],
        unique=False,
        postgresql_where=sa.text("state = 'pending'"),
        sqlite_where=sa.text("state = 'pending'"),
    )
    op.create_table(
        "promos",
        sa.Column("id", Id, nullable=False),
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("basis_points", sa.Integer(), server_default="0", nullable=False),
        sa.Column("flat", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("least", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("largest", sa.BigInteger(), nullable=True),
        sa.Column("starts_at", sa.BigInteger(), nullable=True),
        sa.Column("ends_at", sa.BigInteger(), nullable=True),
        sa.Column("total_limit", sa.Integer(), nullable=True),
        sa.Column("person_limit", sa.Integer(), nullable=True),
        sa.Column("films", sa.JSON(), nullable=False),
        sa.Column("cinemas", sa.JSON(), nullable=False),
        sa.Column("kinds", sa.JSON(), nullable=False),
        sa.Column("used", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint("(basis_points > 0) <> (flat > 0)", name=op.f("ck_promos_percent_or_flat")),
        sa.CheckConstraint("total_limit IS NULL OR used <= total_limit", name=op.f("ck_promos_within_its_limit")),
        sa.CheckConstraint("used >= 0", name=op.f("ck_promos_used_not_negative")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promos")),
        sa.UniqueConstraint("code", name=op.f("uq_promos_code")),
    )
    op.create_table(
        "provider_events",
        sa.Column("provider", sa.String(length=16), nullable=False),
        sa.Column("event_id", sa.String(length=255), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("provider", "event_id", name=op.f("pk_provider_events")),
    )
    op.create_table(
        "seen_updates",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("step", sa.String(length=32), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("update_id", "step", name=op.f("pk_seen_updates")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_seen_updates_at", "seen_updates", ["at"], unique=False)
    op.create_table(
        "audit_seals",
        sa.Column("id", Id, nullable=False),
        sa.Column("audit_id", Id, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name=op.f("fk_audit_seals_audit_id_audit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_seals")),
        sa.UniqueConstraint("audit_id", name=op.f("uq_audit_seals_audit_id")),
    )
    op.create_table(
        "cinemas",
        sa.Column("id", Id, nullable=False),
        sa.Column("city_id", Id, nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=128), nullable=False),
        sa.Column("address", sa.String(length=256), nullable=False),
        sa.Column("phone", sa.String(length=32), nullable=True),
        sa.Column("facilities", sa.JSON(), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=False),
        sa.Column("longitude", sa.Float(), nullable=False),
        sa.Column("fee_per_seat", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("tax_basis_points", sa.Integer(), server_default="0", nullable=False),
        sa.Column("refund_policy", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["city_id"], ["cities.id"], name=op.f("fk_cinemas_city_id_cities")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cinemas")),
        sa.UniqueConstraint("slug", name=op.f("uq_cinemas_slug")),
    )
    op.create_index(op.f("ix_cinemas_city_id"), "cinemas", ["city_id"], unique=False)
    op.create_table(
        "people",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("first_name", sa.String(length=256), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("city_id", Id, nullable=True),
        sa.Column("asked", sa.JSON(), nullable=True),
        sa.Column("blocked", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["city_id"], ["cities.id"], name=op.f("fk_people_city_id_cities")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_table(
        "halls",
        sa.Column("id", Id, nullable=False),
        sa.Column("cinema_id", Id, nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=128), nullable=False),
        sa.Column("cleaning_minutes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["cinema_id"], ["cinemas.id"], name=op.f("fk_halls_cinema_id_cinemas")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_halls")),
        sa.UniqueConstraint("cinema_id", "slug", name=op.f("uq_halls_cinema_id_slug")),
    )
    op.create_table(
        "price_rules",
        sa.Column("id", Id, nullable=False),
        sa.Column("cinema_id", Id, nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("bounds", sa.JSON(), nullable=False),
        sa.Column("basis_points", sa.Integer(), server_default="0", nullable=False),
        sa.Column("flat", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("lowest", sa.BigInteger(), nullable=True),
        sa.Column("highest", sa.BigInteger(), nullable=True),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.CheckConstraint(
            "kind IN ('weekday', 'time', 'days_before', 'fullness', 'group')", name=op.f("ck_price_rules_kind_known")
        ),
        sa.CheckConstraint("basis_points >= -10000", name=op.f("ck_price_rules_not_below_nothing")),
        sa.ForeignKeyConstraint(["cinema_id"], ["cinemas.id"], name=op.f("fk_price_rules_cinema_id_cinemas")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_rules")),
    )
    op.create_table(
        "staff",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("cinema_id", Id, nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("role IN ('owner', 'manager', 'cashier', 'steward')", name=op.f("ck_staff_role_known")),
        sa.ForeignKeyConstraint(["cinema_id"], ["cinemas.id"], name=op.f("fk_staff_cinema_id_cinemas")),
        sa.PrimaryKeyConstraint("person_id", "cinema_id", name=op.f("pk_staff")),
    )
    op.create_table(
        "wallets",
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("balance", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("balance >= 0", name=op.f("ck_wallets_balance_not_negative")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_wallets_person_id_people")),
        sa.PrimaryKeyConstraint("person_id", "currency", name=op.f("pk_wallets")),
    )
    op.create_table(
        "layouts",
        sa.Column("id", Id, nullable=False),
        sa.Column("hall_id", Id, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["hall_id"], ["halls.id"], name=op.f("fk_layouts_hall_id_halls")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_layouts")),
        sa.UniqueConstraint("hall_id", "version", name=op.f("uq_layouts_hall_id_version")),
    )
    op.create_table(
        "shows",
        sa.Column("id", Id, nullable=False),
        sa.Column("film_id", Id, nullable=False),
        sa.Column("city_id", Id, nullable=False),
        sa.Column("cinema_id", Id, nullable=False),
        sa.Column("hall_id", Id, nullable=False),
        sa.Column("layout_id", Id, nullable=False),
        sa.Column("local_day", sa.String(length=10), nullable=False),
        sa.Column("starts_at", sa.BigInteger(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=False),
        sa.Column("opens_at", sa.BigInteger(), nullable=False),
        sa.Column("closes_at", sa.BigInteger(), nullable=False),
        sa.Column("format", sa.String(length=32), nullable=False),
        sa.Column("language", sa.String(length=32), nullable=False),
        sa.Column("subtitles", sa.String(length=32), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("prices", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=16), server_default="scheduled", nullable=False),
        sa.CheckConstraint("state IN ('scheduled', 'cancelled')", name=op.f("ck_shows_state_known")),
        sa.CheckConstraint("opens_at < closes_at", name=op.f("ck_shows_opens_before_it_closes")),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_shows_starts_before_it_ends")),
        sa.ForeignKeyConstraint(["cinema_id"], ["cinemas.id"], name=op.f("fk_shows_cinema_id_cinemas")),
        sa.ForeignKeyConstraint(["city_id"], ["cities.id"], name=op.f("fk_shows_city_id_cities")),
        sa.ForeignKeyConstraint(["film_id"], ["films.id"], name=op.f("fk_shows_film_id_films")),
        sa.ForeignKeyConstraint(["hall_id"], ["halls.id"], name=op.f("fk_shows_hall_id_halls")),
        sa.ForeignKeyConstraint(["layout_id"], ["layouts.id"], name=op.f("fk_shows_layout_id_layouts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shows")),
        sa.UniqueConstraint("hall_id", "starts_at", name=op.f("uq_shows_hall_id_starts_at")),
    )
    op.create_index("ix_shows_city_film_day", "shows", ["city_id", "film_id", "starts_at"], unique=False)
    op.create_index("ix_shows_city_starts", "shows", ["city_id", "starts_at"], unique=False)
    op.create_index("ix_shows_starts", "shows", ["starts_at"], unique=False)
    op.create_table(
        "bookings",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("show_id", Id, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("quote", sa.JSON(), nullable=True),
        sa.Column("revision", sa.Integer(), server_default="0", nullable=False),
        sa.Column("held_at", sa.BigInteger(), nullable=False),
        sa.Column("deadline", sa.BigInteger(), nullable=True),
        sa.Column("hold_deadline", sa.BigInteger(), nullable=True),
        sa.Column("extended", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("promo_id", Id, nullable=True),
        sa.Column("credit", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("gateway", sa.String(length=16), nullable=True),
        sa.Column("refund_policy", sa.JSON(), nullable=True),
        sa.Column("confirmed_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "(state IN ('held', 'paying')) = (deadline IS NOT NULL)",
            name=op.f("ck_bookings_only_what_waits_has_a_deadline"),
        ),
        sa.CheckConstraint(
            "state IN ('held', 'paying', 'confirmed', 'partly_cancelled', 'cancelled', 'released', 'expired')",
            name=op.f("ck_bookings_state_known"),
        ),
        sa.CheckConstraint("total >= 0", name=op.f("ck_bookings_total_not_negative")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_bookings_person_id_people")),
        sa.ForeignKeyConstraint(["promo_id"], ["promos.id"], name=op.f("fk_bookings_promo_id_promos")),
        sa.ForeignKeyConstraint(["show_id"], ["shows.id"], name=op.f("fk_bookings_show_id_shows")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bookings")),
    )
    op.create_index(
        "ix_bookings_deadline",
        "bookings",
        ["deadline"],
        unique=False,
        postgresql_where=sa.text("deadline IS NOT NULL"),
        sqlite_where=sa.text("deadline IS NOT NULL"),
    )
    op.create_index("ix_bookings_show", "bookings", ["show_id"], unique=False)
    op.create_index("ix_bookings_person", "bookings", ["person_id", "show_id"], unique=False)
    op.create_index(
        "uq_bookings_one_hold",
        "bookings",
        ["person_id", "show_id"],
        unique=True,
        postgresql_where=sa.text("state = 'held'"),
        sqlite_where=sa.text("state = 'held'"),
    )
    op.create_table(
        "booking_seats",
        sa.Column("booking_id", Id, nullable=False),
        sa.Column("seat", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=1), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("cancelled_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("price >= 0", name=op.f("ck_booking_seats_price_not_negative")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_booking_seats_booking_id_bookings")),
        sa.PrimaryKeyConstraint("booking_id", "seat", name=op.f("pk_booking_seats")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "charges",
        sa.Column("id", Id, nullable=False),
        sa.Column("booking_id", Id, nullable=False),
        sa.Column("gateway", sa.String(length=16), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("reference", sa.String(length=255), nullable=True),
        sa.Column("url", sa.String(length=2048), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "state IN ('created', 'waiting', 'succeeded', 'failed', 'unknown', 'cancelled')",
            name=op.f("ck_charges_state_known"),
        ),
        sa.CheckConstraint("amount > 0", name=op.f("ck_charges_amount_positive")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_charges_booking_id_bookings")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_charges")),
        sa.UniqueConstraint("key", name=op.f("uq_charges_key")),
    )
    op.create_index(op.f("ix_charges_booking_id"), "charges", ["booking_id"], unique=False)
    op.create_index("ix_charges_reference", "charges", ["gateway", "reference"], unique=False)
    op.create_table(
        "payments",
        sa.Column("id", Id, nullable=False),
        sa.Column("provider", sa.String(length=16), nullable=False),
        sa.Column("charge_id", sa.String(length=255), nullable=False),
        sa.Column("provider_charge_id", sa.String(length=255), nullable=True),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("ordered_id", Id, nullable=False),
        sa.Column("booking_id", Id, nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "(state = 'applied') = (booking_id IS NOT NULL)", name=op.f("ck_payments_applied_to_a_booking")
        ),
        sa.CheckConstraint("state IN ('applied', 'unapplied')", name=op.f("ck_payments_state_known")),
        sa.CheckConstraint("amount > 0", name=op.f("ck_payments_amount_positive")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_payments_booking_id_bookings")),
        sa.ForeignKeyConstraint(["ordered_id"], ["bookings.id"], name=op.f("fk_payments_ordered_id_bookings")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_payments_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payments")),
        sa.UniqueConstraint("provider", "charge_id", name=op.f("uq_payments_provider_charge_id")),
    )
    op.create_index("ix_payments_booking", "payments", ["booking_id"], unique=False)
    op.create_index("ix_payments_ordered", "payments", ["ordered_id"], unique=False)
    op.create_table(
        "promo_uses",
        sa.Column("booking_id", Id, nullable=False),
        sa.Column("promo_id", Id, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_promo_uses_booking_id_bookings")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_promo_uses_person_id_people")),
        sa.ForeignKeyConstraint(["promo_id"], ["promos.id"], name=op.f("fk_promo_uses_promo_id_promos")),
        sa.PrimaryKeyConstraint("booking_id", name=op.f("pk_promo_uses")),
    )
    op.create_index("ix_promo_uses_promo_person", "promo_uses", ["promo_id", "person_id"], unique=False)
    op.create_table(
        "receipts",
        sa.Column("number", Id, nullable=False),
        sa.Column("booking_id", Id, nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("gross", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("issued_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("kind IN ('sale', 'refund')", name=op.f("ck_receipts_kind_known")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_receipts_booking_id_bookings")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_receipts")),
        sa.UniqueConstraint("key", name=op.f("uq_receipts_key")),
    )
    op.create_index(op.f("ix_receipts_booking_id"), "receipts", ["booking_id"], unique=False)
    op.create_table(
        "seat_claims",
        sa.Column("show_id", Id, nullable=False),
        sa.Column("seat", sa.Integer(), nullable=False),
        sa.Column("booking_id", Id, nullable=True),
        sa.Column("expires_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "booking_id IS NOT NULL OR expires_at IS NULL", name=op.f("ck_seat_claims_house_seats_do_not_expire")
        ),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_seat_claims_booking_id_bookings")),
        sa.ForeignKeyConstraint(["show_id"], ["shows.id"], name=op.f("fk_seat_claims_show_id_shows")),
        sa.PrimaryKeyConstraint("show_id", "seat", name=op.f("pk_seat_claims")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_seat_claims_booking", "seat_claims", ["booking_id"], unique=False)
    op.create_table(
        "tickets",
        sa.Column("id", Id, nullable=False),
        sa.Column("booking_id", Id, nullable=False),
        sa.Column("show_id", Id, nullable=False),
        sa.Column("seat", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("epoch", sa.Integer(), server_default="1", nullable=False),
        sa.Column("state", sa.String(length=16), server_default="issued", nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.Column("used_by", sa.BigInteger(), nullable=True),
        sa.Column("gate", sa.String(length=64), nullable=True),
        sa.CheckConstraint("(state = 'used') = (used_at IS NOT NULL)", name=op.f("ck_tickets_used_at_a_time")),
        sa.CheckConstraint("state IN ('issued', 'used', 'void')", name=op.f("ck_tickets_state_known")),
        sa.CheckConstraint("epoch BETWEEN 1 AND 255", name=op.f("ck_tickets_epoch_fits_a_byte")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_tickets_booking_id_bookings")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_tickets_person_id_people")),
        sa.ForeignKeyConstraint(["show_id"], ["shows.id"], name=op.f("fk_tickets_show_id_shows")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tickets")),
    )
    op.create_index(op.f("ix_tickets_booking_id"), "tickets", ["booking_id"], unique=False)
    op.create_index(op.f("ix_tickets_person_id"), "tickets", ["person_id"], unique=False)
    op.create_index(
        "uq_tickets_one_live",
        "tickets",
        ["show_id", "seat"],
        unique=True,
        postgresql_where=sa.text("state <> 'void'"),
        sqlite_where=sa.text("state <> 'void'"),
    )
    op.create_table(
        "waitlist",
        sa.Column("id", Id, nullable=False),
        sa.Column("show_id", Id, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("together", sa.Boolean(), nullable=False),
        sa.Column("kinds", sa.JSON(), nullable=False),
        sa.Column("most_each", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("joined_at", sa.BigInteger(), nullable=False),
        sa.Column("booking_id", Id, nullable=True),
        sa.CheckConstraint("state <> 'offered' OR booking_id IS NOT NULL", name=op.f("ck_waitlist_an_offer_has_seats")),
        sa.CheckConstraint(
            "state IN ('waiting', 'offered', 'accepted', 'passed', 'lapsed', 'left', 'closed')",
            name=op.f("ck_waitlist_state_known"),
        ),
        sa.CheckConstraint("count BETWEEN 1 AND 20", name=op.f("ck_waitlist_count_of_a_party")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_waitlist_booking_id_bookings")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_waitlist_person_id_people")),
        sa.ForeignKeyConstraint(["show_id"], ["shows.id"], name=op.f("fk_waitlist_show_id_shows")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waitlist")),
    )
    op.create_index(op.f("ix_waitlist_booking_id"), "waitlist", ["booking_id"], unique=False)
    op.create_index("ix_waitlist_line", "waitlist", ["show_id", "state", "id"], unique=False)
    op.create_index(
        "uq_waitlist_one_place",
        "waitlist",
        ["person_id", "show_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('waiting', 'offered')"),
        sqlite_where=sa.text("state IN ('waiting', 'offered')"),
    )
    op.create_table(
        "handovers",
        sa.Column("id", Id, nullable=False),
        sa.Column("ticket_id", Id, nullable=False),
        sa.Column("token", sa.String(length=48), nullable=False),
        sa.Column("from_id", sa.BigInteger(), nullable=False),
        sa.Column("to_id", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("state IN ('open', 'taken', 'withdrawn')", name=op.f("ck_handovers_state_known")),
        sa.ForeignKeyConstraint(["from_id"], ["people.id"], name=op.f("fk_handovers_from_id_people")),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name=op.f("fk_handovers_ticket_id_tickets")),
        sa.ForeignKeyConstraint(["to_id"], ["people.id"], name=op.f("fk_handovers_to_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handovers")),
        sa.UniqueConstraint("token", name=op.f("uq_handovers_token")),
    )
    op.create_index(
        "uq_handovers_one_open",
        "handovers",
        ["ticket_id"],
        unique=True,
        postgresql_where=sa.text("state = 'open'"),
        sqlite_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "refunds",
        sa.Column("id", Id, nullable=False),
        sa.Column("payment_id", Id, nullable=False),
        sa.Column("booking_id", Id, nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("why", sa.String(length=32), nullable=False),
        sa.Column("destination", sa.String(length=8), server_default="card", nullable=False),
        sa.Column("reference", sa.String(length=255), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.Column("error", sa.String(length=256), nullable=True),
        sa.CheckConstraint("destination IN ('card', 'wallet')", name=op.f("ck_refunds_destination_known")),
        sa.CheckConstraint(
            "state IN ('requested', 'submitted', 'succeeded', 'unknown', 'failed', 'manual')",
            name=op.f("ck_refunds_state_known"),
        ),
        sa.CheckConstraint("amount > 0", name=op.f("ck_refunds_amount_positive")),
        sa.ForeignKeyConstraint(["booking_id"], ["bookings.id"], name=op.f("fk_refunds_booking_id_bookings")),
        sa.ForeignKeyConstraint(["payment_id"], ["payments.id"], name=op.f("fk_refunds_payment_id_payments")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refunds")),
        sa.UniqueConstraint("key", name=op.f("uq_refunds_key")),
    )
    op.create_index(op.f("ix_refunds_booking_id"), "refunds", ["booking_id"], unique=False)
    op.create_index(op.f("ix_refunds_payment_id"), "refunds", ["payment_id"], unique=False)
    op.create_table(
        "scans",
        sa.Column("id", Id, nullable=False),
        sa.Column("nonce", sa.String(length=64), nullable=False),
        sa.Column("ticket_id", Id, nullable=False),
        sa.Column("steward_id", sa.BigInteger(), nullable=False),
        sa.Column("gate", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("verdict", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name=op.f("fk_scans_ticket_id_tickets")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scans")),
        sa.UniqueConstraint("nonce", name=op.f("uq_scans_nonce")),
    )
    op.create_index(op.f("ix_scans_ticket_id"), "scans", ["ticket_id"], unique=False)

    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
        )
    for table in APPEND_ONLY:
        refuse_rewriting(table)


def refuse_rewriting(table: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION append_only()"
        )
        return
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


def downgrade() -> None:
    op.drop_table("scans")
    op.drop_table("refunds")
    op.drop_table("handovers")
    op.drop_table("waitlist")
    op.drop_table("tickets")
    op.drop_table("seat_claims")
    op.drop_table("receipts")
    op.drop_table("promo_uses")
    op.drop_table("payments")
    op.drop_table("charges")
    op.drop_table("booking_seats")
    op.drop_table("bookings")
    op.drop_table("shows")
    op.drop_table("layouts")
    op.drop_table("wallets")
    op.drop_table("staff")
    op.drop_table("price_rules")
    op.drop_table("halls")
    op.drop_table("people")
    op.drop_table("cinemas")
    op.drop_table("audit_seals")
    op.drop_table("seen_updates")
    op.drop_table("provider_events")
    op.drop_table("promos")
    op.drop_table("outbox")
    op.drop_table("ledger")
    op.drop_table("findings")
    op.drop_table("films")
    op.drop_table("cities")
    op.drop_table("audit")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION append_only()")
