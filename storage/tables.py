"""The whole schema on one page: keys, checks and the legal states.

Instants are Unix seconds (UTC), money is integers in minor units, names for people are JSON objects keyed by language.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

Id = BigInteger().with_variant(Integer, "sqlite")

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

BOOKING_STATES = (
    "held",
    "paying",
    "confirmed",
    "partly_cancelled",
    "cancelled",
    "released",
    "expired",
)
SOLD = ("confirmed", "partly_cancelled")
LIVE_STATES = ("held", "paying", *SOLD)
TICKET_STATES = ("issued", "used", "void")
PAYMENT_STATES = ("applied", "unapplied")
REFUND_STATES = ("requested", "submitted", "succeeded", "unknown", "failed", "manual")
CHARGE_STATES = ("created", "waiting", "succeeded", "failed", "unknown", "cancelled")
WAITLIST_STATES = ("waiting", "offered", "accepted", "passed", "lapsed", "left", "closed")
HANDOVER_STATES = ("open", "taken", "withdrawn")
OUTBOX_STATES = ("pending", "sent", "dead")
ROLES = ("owner", "manager", "cashier", "steward")
SEATS_LIKED = ("aisle", "centre", "back")
REVIEW_STATES = ("shown", "removed")
SNACK_SECTIONS = ("popcorn", "drinks", "sweets", "combos")
SNACK_STATES = ("waiting", "collected", "returned")
PAYER_STATES = ("kept", "leaving")


def _one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


# The programme

cities = Table(
    "cities",
    metadata,
    Column("id", Id, primary_key=True),
    Column("slug", String(64), nullable=False, unique=True),
    Column("name", JSON, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("currency", String(3), nullable=False),
    Column("latitude", Float, nullable=False),
    Column("longitude", Float, nullable=False),
)

cinemas = Table(
    "cinemas",
    metadata,
    Column("id", Id, primary_key=True),
    Column("city_id", ForeignKey("cities.id"), nullable=False, index=True),
    Column("slug", String(64), nullable=False, unique=True),
    Column("name", String(128), nullable=False),
    Column("address", String(256), nullable=False),
    Column("phone", String(32)),
    Column("facilities", JSON, nullable=False),
    Column("latitude", Float, nullable=False),
    Column("longitude", Float, nullable=False),
    Column("fee_per_seat", BigInteger, nullable=False, server_default="0"),
    Column("tax_basis_points", Integer, nullable=False, server_default="0"),  # included in every price
    Column("refund_policy", JSON),  # null: the house's own
)

halls = Table(
    "halls",
    metadata,
    Column("id", Id, primary_key=True),
    Column("cinema_id", ForeignKey("cinemas.id"), nullable=False),
    Column("slug", String(64), nullable=False),
    Column("name", String(128), nullable=False),
    Column("cleaning_minutes", Integer, nullable=False),
    UniqueConstraint("cinema_id", "slug"),
)

# A layout never changes: a new plan is a new version, and a show keeps the one it was sold with.
layouts = Table(
    "layouts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("hall_id", ForeignKey("halls.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("plan", Text, nullable=False),
    Column("capacity", Integer, nullable=False),
    UniqueConstraint("hall_id", "version"),
)

films = Table(
    "films",
    metadata,
    Column("id", Id, primary_key=True),
    Column("slug", String(64), nullable=False, unique=True),
    Column("title", JSON, nullable=False),
    Column("about", JSON, nullable=False),
    Column("year", Integer, nullable=False),
    Column("director", String(256), nullable=False),
    Column("cast", JSON, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("age_rating", String(16), nullable=False),
    Column("genres", JSON, nullable=False),
    Column("languages", JSON, nullable=False),
    Column("formats", JSON, nullable=False),
    Column("released", String(10), nullable=False),
    Column("trailer", String(512)),
    Column("poster", LargeBinary),
)

shows = Table(
    "shows",
    metadata,
    Column("id", Id, primary_key=True),
    Column("film_id", ForeignKey("films.id"), nullable=False),
    Column("city_id", ForeignKey("cities.id"), nullable=False),
    Column("cinema_id", ForeignKey("cinemas.id"), nullable=False),
    Column("hall_id", ForeignKey("halls.id"), nullable=False),
    Column("layout_id", ForeignKey("layouts.id"), nullable=False),
    Column("local_day", String(10), nullable=False),  # the cinema's own date, ISO: what a visitor calls "Friday"
    Column("starts_at", BigInteger, nullable=False),
    Column("ends_at", BigInteger, nullable=False),  # the hall is free again: film and cleaning
    Column("opens_at", BigInteger, nullable=False),
    Column("closes_at", BigInteger, nullable=False),
    Column("format", String(32), nullable=False),
    Column("language", String(32), nullable=False),
    Column("subtitles", String(32)),
    Column("currency", String(3), nullable=False),
    Column("prices", JSON, nullable=False),  # seat class -> minor units
    Column("state", String(16), nullable=False, server_default="scheduled"),
    UniqueConstraint("hall_id", "starts_at"),
    _one_of("state", ("scheduled", "cancelled")),
    CheckConstraint("starts_at < ends_at", name="starts_before_it_ends"),
    CheckConstraint("opens_at < closes_at", name="opens_before_it_closes"),
    Index("ix_shows_city_film_day", "city_id", "film_id", "starts_at"),
    Index("ix_shows_city_starts", "city_id", "starts_at"),
    Index("ix_shows_starts", "starts_at"),
)

# People

people = Table(
    "people",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # Telegram's user id, also the private chat
    Column("first_name", String(256), nullable=False),
    Column("language", String(8), nullable=False),
    Column("city_id", ForeignKey("cities.id")),
    Column("asked", JSON),  # what the person is being asked to type, or null
    Column("found_by", String(40), nullable=False, server_default=text("''")),  # page:choice of films
    Column("blocked", Boolean, nullable=False, server_default=text("false")),
    Column("created_at", BigInteger, nullable=False),
)

# Under this number a person is in the history, which cannot be rewritten; forgotten, it is all that is left of them.
aliases = Table(
    "aliases",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("alias", BigInteger, nullable=False, unique=True),  # far below every chat's id
    CheckConstraint("alias < 0", name="alias_is_nobodys_chat"),
)

# Whoever has no row has all of this as it stands here.
preferences = Table(
    "preferences",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("remind_day", Boolean, nullable=False, server_default=text("true")),
    Column("remind_soon", Boolean, nullable=False, server_default=text("true")),
    Column("ask_after", Boolean, nullable=False, server_default=text("true")),  # how was it?
    Column("quiet_from", Integer, nullable=False, server_default="1320"),  # minutes after the cinema's midnight
    Column("quiet_to", Integer, nullable=False, server_default="540"),
    Column("list_mode", Boolean, nullable=False, server_default=text("false")),  # the hall as text
    Column("large_buttons", Boolean, nullable=False, server_default=text("false")),  # fewer in a row
    Column("seats_liked", String(8)),
    Column("currency", String(3)),  # in which prices are shown as well
    CheckConstraint("quiet_from BETWEEN 0 AND 1439 AND quiet_to BETWEEN 0 AND 1439", name="quiet_within_a_day"),
    _one_of("seats_liked", SEATS_LIKED),
)

staff = Table(
    "staff",
    metadata,
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("cinema_id", ForeignKey("cinemas.id"), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("added_at", BigInteger, nullable=False),
    _one_of("role", ROLES),
)

# An update's work is done once: the step is written in the work's own transaction.
seen_updates = Table(
    "seen_updates",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("step", String(32), primary_key=True),
    Column("at", BigInteger, nullable=False),
    Index("ix_seen_updates_at", "at"),
    sqlite_with_rowid=False,
)

# The sale

bookings = Table(
    "bookings",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("show_id", ForeignKey("shows.id"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("currency", String(3), nullable=False),
    Column("total", BigInteger, nullable=False),
    Column("quote", JSON),  # the lines of the price, frozen when the invoice goes out
    Column("revision", Integer, nullable=False, server_default="0"),  # other seats, code or credit: the next one
    Column("held_at", BigInteger, nullable=False),  # the first seat: no hold outlives it by more than the longest
    Column("deadline", BigInteger),  # of the hold or the payment; null once nothing runs out
    Column("hold_deadline", BigInteger),  # what a refused payment goes back to
    Column("extended", Boolean, nullable=False, server_default=text("false")),
    Column("message_id", BigInteger),  # the message in the owner's chat that shows this booking
    Column("promo_id", ForeignKey("promos.id")),
    Column("credit", BigInteger, nullable=False, server_default="0"),  # of the total, paid from the wallet
    Column("gateway", String(16)),  # how it is being paid, once its owner chose
    Column("refund_policy", JSON),  # as it was when the booking was sold
    Column("confirmed_at", BigInteger),
    Column("replaces_id", BigInteger),  # the booking of which it takes tickets' place, once it is sold
    Column("replaced_tickets", JSON),  # their ids
    Column("transferred", BigInteger, nullable=False, server_default="0"),  # what they had cost: it counts as paid
    Column("snacks", BigInteger, nullable=False, server_default="0"),  # what its snacks cost: 0 when there are none
    _one_of("state", BOOKING_STATES),
    CheckConstraint("total >= 0", name="total_not_negative"),
    CheckConstraint(
        "(state IN ('held', 'paying')) = (deadline IS NOT NULL)",
        name="only_what_waits_has_a_deadline",
    ),
    Index(
        "ix_bookings_deadline",
        "deadline",
        postgresql_where=text("deadline IS NOT NULL"),
        sqlite_where=text("deadline IS NOT NULL"),
    ),
    Index(
        "uq_bookings_one_hold",
        "person_id",
        "show_id",
        unique=True,
        postgresql_where=text("state = 'held'"),
        sqlite_where=text("state = 'held'"),
    ),
    Index("ix_bookings_show", "show_id"),
    Index("ix_bookings_replaces_id", "replaces_id"),
    Index("ix_bookings_person", "person_id", "show_id"),
)

booking_seats = Table(
    "booking_seats",
    metadata,
    Column("booking_id", ForeignKey("bookings.id"), primary_key=True),
    Column("seat", Integer, primary_key=True),
    Column("kind", String(1), nullable=False),
    Column("price", BigInteger, nullable=False),
    Column("cancelled_at", BigInteger),
    CheckConstraint("price >= 0", name="price_not_negative"),
    sqlite_with_rowid=False,
)

# The judge: a row is a seat somebody has, no row is a free seat.
# expires_at null is for good; booking_id null is a seat the house keeps back.
seat_claims = Table(
    "seat_claims",
    metadata,
    Column("show_id", ForeignKey("shows.id"), primary_key=True),
    Column("seat", Integer, primary_key=True),
    Column("booking_id", ForeignKey("bookings.id")),
    Column("expires_at", BigInteger),
    CheckConstraint("booking_id IS NOT NULL OR expires_at IS NULL", name="house_seats_do_not_expire"),
    Index("ix_seat_claims_booking", "booking_id"),
    sqlite_with_rowid=False,
)

payments = Table(
    "payments",
    metadata,
    Column("id", Id, primary_key=True),
    Column("provider", String(16), nullable=False),
    Column("charge_id", String(255), nullable=False),
    Column("provider_charge_id", String(255)),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("ordered_id", ForeignKey("bookings.id"), nullable=False),  # the booking its invoice was for
    Column("booking_id", ForeignKey("bookings.id")),  # the booking it was applied to
    Column("amount", BigInteger, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("state", String(16), nullable=False),
    Column("received_at", BigInteger, nullable=False),
    UniqueConstraint("provider", "charge_id"),
    _one_of("state", PAYMENT_STATES),
    CheckConstraint("amount > 0", name="amount_positive"),
    CheckConstraint("(state = 'applied') = (booking_id IS NOT NULL)", name="applied_to_a_booking"),
    Index("ix_payments_booking", "booking_id"),
    Index("ix_payments_ordered", "ordered_id"),
)

refunds = Table(
    "refunds",
    metadata,
    Column("id", Id, primary_key=True),
    Column("payment_id", ForeignKey("payments.id"), nullable=False, index=True),
    Column("booking_id", ForeignKey("bookings.id"), index=True),
    Column("key", String(64), nullable=False, unique=True),  # idempotency key for life
    Column("amount", BigInteger, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("state", String(16), nullable=False),
    Column("why", String(32), nullable=False),
    Column("destination", String(8), nullable=False, server_default="card"),
    Column("reference", String(255)),  # the provider's own id of the refund
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("due_at", BigInteger),
    Column("created_at", BigInteger, nullable=False),
    Column("settled_at", BigInteger),
    Column("error", String(256)),
    _one_of("state", REFUND_STATES),
    _one_of("destination", ("card", "wallet")),
    CheckConstraint("amount > 0", name="amount_positive"),
)

tickets = Table(
    "tickets",
    metadata,
    Column("id", Id, primary_key=True),
    Column("booking_id", ForeignKey("bookings.id"), nullable=False, index=True),
    Column("show_id", ForeignKey("shows.id"), nullable=False),
    Column("seat", Integer, nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("epoch", Integer, nullable=False, server_default="1"),
    Column("state", String(16), nullable=False, server_default="issued"),
    Column("used_at", BigInteger),
    Column("used_by", BigInteger),
    Column("gate", String(64)),
    _one_of("state", TICKET_STATES),
    CheckConstraint("epoch BETWEEN 1 AND 255", name="epoch_fits_a_byte"),
    CheckConstraint("(state = 'used') = (used_at IS NOT NULL)", name="used_at_a_time"),
    Index(
        "uq_tickets_one_live",
        "show_id",
        "seat",
        unique=True,
        postgresql_where=text("state <> 'void'"),
        sqlite_where=text("state <> 'void'"),
    ),
)

scans = Table(
    "scans",
    metadata,
    Column("id", Id, primary_key=True),
    Column("nonce", String(64), nullable=False, unique=True),
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False, index=True),
    Column("steward_id", BigInteger, nullable=False),
    Column("gate", String(64), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("verdict", String(32), nullable=False),
    Column("party", String(64)),  # the same for all tickets that one scan of a party's code was about
    Index(
        "ix_scans_party",
        "party",
        postgresql_where=text("party IS NOT NULL"),
        sqlite_where=text("party IS NOT NULL"),
    ),
)

# Snacks and drinks: a cinema's menu, what bookings have of it, and its handing out

snacks = Table(
    "snacks",
    metadata,
    Column("id", Id, primary_key=True),
    Column("cinema_id", ForeignKey("cinemas.id"), nullable=False),
    Column("slug", String(64), nullable=False),
    Column("section", String(16), nullable=False),
    Column("position", Integer, nullable=False),  # on the menu
    Column("name", JSON, nullable=False),
    Column("size", JSON, nullable=False),  # in words, by language; may be empty
    Column("allergens", JSON, nullable=False),
    Column("price", BigInteger, nullable=False),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    UniqueConstraint("cinema_id", "slug"),
    _one_of("section", SNACK_SECTIONS),
    CheckConstraint("price > 0", name="price_positive"),
)

booking_snacks = Table(
    "booking_snacks",
    metadata,
    Column("booking_id", ForeignKey("bookings.id"), primary_key=True),
    Column("snack_id", ForeignKey("snacks.id"), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("price", BigInteger, nullable=False),  # of one, as it was when it was chosen
    CheckConstraint("count > 0", name="count_positive"),
    CheckConstraint("price > 0", name="price_positive"),
    sqlite_with_rowid=False,
)

# What was bought in one booking, to be handed out once to whoever says the code.
snack_orders = Table(
    "snack_orders",
    metadata,
    Column("booking_id", ForeignKey("bookings.id"), primary_key=True, autoincrement=False),
    Column("with_id", ForeignKey("bookings.id"), nullable=False, index=True),  # whose tickets show the code
    Column("code", String(8), nullable=False, unique=True),
    Column("amount", BigInteger, nullable=False),
    Column("state", String(16), nullable=False, server_default="waiting"),
    Column("collected_at", BigInteger),
    Column("collected_by", BigInteger),
    Column("counter", String(64)),  # the name of who handed it out
    _one_of("state", SNACK_STATES),
    CheckConstraint("amount > 0", name="amount_positive"),
    CheckConstraint("(state = 'collected') = (collected_at IS NOT NULL)", name="collected_at_a_time"),
)

# Prices, promo codes, credit

price_rules = Table(
    "price_rules",
    metadata,
    Column("id", Id, primary_key=True),
    Column("cinema_id", ForeignKey("cinemas.id")),  # null: everywhere
    Column("position", Integer, nullable=False),  # rules apply in this order
    Column("kind", String(16), nullable=False),
    Column("name", JSON, nullable=False),
    Column("bounds", JSON, nullable=False),  # when it applies, by kind
    Column("basis_points", Integer, nullable=False, server_default="0"),  # of the price so far: -1000 is 10 % off
    Column("flat", BigInteger, nullable=False, server_default="0"),  # minor units a seat
    Column("lowest", BigInteger),  # a seat's price after the rule, at least
    Column("highest", BigInteger),  # and at most
    Column("active", Boolean, nullable=False, server_default=text("true")),
    _one_of("kind", ("weekday", "time", "days_before", "fullness", "group")),
    CheckConstraint("basis_points >= -10000", name="not_below_nothing"),
)

promos = Table(
    "promos",
    metadata,
    Column("id", Id, primary_key=True),
    Column("code", String(32), nullable=False, unique=True),
    Column("basis_points", Integer, nullable=False, server_default="0"),
    Column("flat", BigInteger, nullable=False, server_default="0"),
    Column("currency", String(3)),
    Column("least", BigInteger, nullable=False, server_default="0"),
    Column("largest", BigInteger),
    Column("starts_at", BigInteger),
    Column("ends_at", BigInteger),
    Column("total_limit", Integer),
    Column("person_limit", Integer),
    Column("films", JSON, nullable=False),
    Column("cinemas", JSON, nullable=False),
    Column("kinds", JSON, nullable=False),
    Column("used", Integer, nullable=False, server_default="0"),
    CheckConstraint("total_limit IS NULL OR used <= total_limit", name="within_its_limit"),
    CheckConstraint("used >= 0", name="used_not_negative"),
    CheckConstraint("(basis_points > 0) <> (flat > 0)", name="percent_or_flat"),
)

# A booking that uses a code; the row goes when the booking is let go.
promo_uses = Table(
    "promo_uses",
    metadata,
    Column("booking_id", ForeignKey("bookings.id"), primary_key=True),
    Column("promo_id", ForeignKey("promos.id"), nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("at", BigInteger, nullable=False),
    Index("ix_promo_uses_promo_person", "promo_id", "person_id"),
)

wallets = Table(
    "wallets",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("currency", String(3), primary_key=True),
    Column("balance", BigInteger, nullable=False),
    CheckConstraint("balance >= 0", name="balance_not_negative"),
)

# Double entry: the amounts of one journal and currency add up to nothing.
ledger = Table(
    "ledger",
    metadata,
    Column("id", Id, primary_key=True),
    Column("journal", String(64), nullable=False),  # "refund:17"
    Column("account", String(48), nullable=False),  # "person:5", "house:sales"
    Column("currency", String(3), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("at", BigInteger, nullable=False),
    UniqueConstraint("journal", "account"),
    Index("ix_ledger_account", "account"),
)

# One attempt at being paid by a provider that we call, under one idempotency key for life.
charges = Table(
    "charges",
    metadata,
    Column("id", Id, primary_key=True),
    Column("booking_id", ForeignKey("bookings.id"), nullable=False, index=True),
    Column("gateway", String(16), nullable=False),
    Column("key", String(64), nullable=False, unique=True),
    Column("state", String(16), nullable=False),
    Column("reference", String(255)),  # the provider's own id
    Column("url", String(2048)),
    Column("amount", BigInteger, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("due_at", BigInteger),  # when to ask the provider again
    Column("created_at", BigInteger, nullable=False),
    _one_of("state", CHARGE_STATES),
    CheckConstraint("amount > 0", name="amount_positive"),
    Index("ix_charges_reference", "gateway", "reference"),
)

# Whom a provider keeps as a customer of theirs, with the ways to pay; leaving: to be deleted there.
payers = Table(
    "payers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("gateway", String(16), nullable=False),
    Column("idempotency_key", String(64), nullable=False, unique=True),
    Column("state", String(16), nullable=False),
    Column("requested", Boolean, nullable=False, server_default=text("false")),  # the provider may know of them
    Column("customer_id", String(255)),  # the provider's own, once it is known
    Column("at", BigInteger, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("due_at", BigInteger),  # when to try again to delete it there
    _one_of("state", PAYER_STATES),
    CheckConstraint("(state = 'leaving') = (due_at IS NOT NULL)", name="leaving_is_due"),
    Index(
        "uq_payers_kept",
        "person_id",
        "gateway",
        unique=True,
        postgresql_where=text("state = 'kept'"),
        sqlite_where=text("state = 'kept'"),
    ),
)

# A provider's event is taken once.
provider_events = Table(
    "provider_events",
    metadata,
    Column("provider", String(16), primary_key=True),
    Column("event_id", String(255), primary_key=True),
    Column("at", BigInteger, nullable=False),
)

# What a reconciliation found that is not settled by itself.
findings = Table(
    "findings",
    metadata,
    Column("id", Id, primary_key=True),
    Column("provider", String(16), nullable=False),
    Column("reference", String(255), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("found_at", BigInteger, nullable=False),
    Column("settled_at", BigInteger),
    UniqueConstraint("provider", "reference", "kind"),
)

receipts = Table(
    "receipts",
    metadata,
    Column("number", Id, primary_key=True),
    Column("booking_id", ForeignKey("bookings.id"), nullable=False, index=True),
    Column("kind", String(8), nullable=False),
    Column("key", String(64), nullable=False, unique=True),
    Column("gross", BigInteger, nullable=False),
    Column("tax", BigInteger, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("issued_at", BigInteger, nullable=False),
    _one_of("kind", ("sale", "refund")),
)

# What somebody follows, and what they want to be told once

follows = Table(
    "follows",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("cinema_id", ForeignKey("cinemas.id"), primary_key=True),
    Column("at", BigInteger, nullable=False),
)

watches = Table(
    "watches",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("film_id", ForeignKey("films.id"), nullable=False),
    Column("show_id", ForeignKey("shows.id")),  # null: any show of the film in the city
    Column("city_id", ForeignKey("cities.id"), nullable=False),
    Column("subject", String(48), nullable=False),  # what is watched, once for each person: "show:5"
    Column("since", BigInteger, nullable=False),
    Column("told_at", BigInteger),
    UniqueConstraint("person_id", "kind", "subject"),
    _one_of("kind", ("opens", "seats", "city")),
    CheckConstraint("(kind = 'city') = (show_id IS NULL)", name="a_show_unless_a_city"),
    Index(
        "ix_watches_waiting",
        "kind",
        "id",
        postgresql_where=text("told_at IS NULL"),
        sqlite_where=text("told_at IS NULL"),
    ),
)

# The line of a sold-out show, and tickets on their way to a friend

waitlist = Table(
    "waitlist",
    metadata,
    Column("id", Id, primary_key=True),  # the place in line
    Column("show_id", ForeignKey("shows.id"), nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("count", Integer, nullable=False),
    Column("together", Boolean, nullable=False),
    Column("kinds", JSON, nullable=False),
    Column("most_each", BigInteger),
    Column("state", String(16), nullable=False),
    Column("joined_at", BigInteger, nullable=False),
    Column("booking_id", ForeignKey("bookings.id"), index=True),  # the seats on offer
    _one_of("state", WAITLIST_STATES),
    CheckConstraint("count BETWEEN 1 AND 20", name="count_of_a_party"),
    CheckConstraint("state <> 'offered' OR booking_id IS NOT NULL", name="an_offer_has_seats"),
    Index("ix_waitlist_line", "show_id", "state", "id"),
    Index(
        "uq_waitlist_one_place",
        "person_id",
        "show_id",
        unique=True,
        postgresql_where=text("state IN ('waiting', 'offered')"),
        sqlite_where=text("state IN ('waiting', 'offered')"),
    ),
)

handovers = Table(
    "handovers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    Column("token", String(48), nullable=False, unique=True),
    Column("from_id", ForeignKey("people.id"), nullable=False),
    Column("to_id", ForeignKey("people.id")),
    Column("state", String(16), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("settled_at", BigInteger),
    _one_of("state", HANDOVER_STATES),
    Index(
        "uq_handovers_one_open",
        "ticket_id",
        unique=True,
        postgresql_where=text("state = 'open'"),
        sqlite_where=text("state = 'open'"),
    ),
)

# What visitors say, and what people write to the cinema

reviews = Table(
    "reviews",
    metadata,
    Column("id", Id, primary_key=True),
    Column("film_id", ForeignKey("films.id"), nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("stars", Integer, nullable=False),
    Column("text", Text),
    Column("state", String(16), nullable=False, server_default="shown"),
    Column("written_at", BigInteger, nullable=False),
    UniqueConstraint("film_id", "person_id"),
    _one_of("state", REVIEW_STATES),
    CheckConstraint("stars BETWEEN 1 AND 5", name="stars_one_to_five"),
)

review_reports = Table(
    "review_reports",
    metadata,
    Column("review_id", ForeignKey("reviews.id"), primary_key=True),
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("at", BigInteger, nullable=False),
)

# Kept for some weeks; the answer goes to whoever asked, by whichever manager was first.
support_messages = Table(
    "support_messages",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("city_id", ForeignKey("cities.id"), nullable=False),
    Column("text", Text, nullable=False),
    Column("at", BigInteger, nullable=False, index=True),
    Column("answer", Text),
    Column("answered_at", BigInteger),
    Column("answered_by", ForeignKey("people.id")),
    CheckConstraint("(answer IS NULL) = (answered_at IS NULL)", name="answered_at_a_time"),
    Index("ix_support_messages_person", "person_id", "at"),
)

# What must be told, and what was done

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("key", String(96), nullable=False),
    Column("person_id", BigInteger, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("bulk", Boolean, nullable=False, server_default=text("false")),
    Column("due_at", BigInteger, nullable=False),
    Column("state", String(16), nullable=False, server_default="pending"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("told", Integer, nullable=False, server_default="0"),  # of several messages, how many were sent
    Column("lease", String(32)),
    Column("leased_until", BigInteger),
    Column("settled_at", BigInteger),
    Column("error", String(256)),
    UniqueConstraint("kind", "key"),
    _one_of("state", OUTBOX_STATES),
    Index(
        "ix_outbox_due",
        "due_at",
        postgresql_where=text("state = 'pending'"),
        sqlite_where=text("state = 'pending'"),
    ),
)

# Append-only: the database refuses an update or a delete of both (see the first migration).
audit = Table(
    "audit",
    metadata,
    Column("id", Id, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("actor_id", BigInteger),  # null: the house itself
    Column("what", String(32), nullable=False),
    Column("subject", String(64), nullable=False),  # "booking:17"
    Column("before", String(32)),
    Column("after", String(32)),
    Column("why", String(128)),
    Column("detail", JSON),
    Index("ix_audit_subject", "subject"),
)

audit_seals = Table(
    "audit_seals",
    metadata,
    Column("id", Id, primary_key=True),
    Column("audit_id", ForeignKey("audit.id"), nullable=False, unique=True),
    Column("hash", String(64), nullable=False),  # SHA-256 over the seal before it and the audit row
)
