"""What managers must be told of and were not, and who they are."""

from typing import Any

from sqlalchemy import Connection, Integer, Row, String, and_, bindparam, cast, exists, func, literal, or_, select, text

from storage.refunds import MANAGERS, STUCK
from storage.tables import bookings, findings, outbox, payments, people, refunds, shows, staff

HOUR = 3_600
_DEAD = text("outbox.state = 'dead'")  # the index's own words: a parameter could be anything


def _told(*about: Any) -> Any:
    """Whether there is a message about it, to anybody: its key is "what:id:reader"."""
    start = about[0]
    for part in about[1:]:
        start = start + part
    told = outbox.alias("told")
    return exists().where(told.c.kind == "alert", told.c.key.like(start + ":%"))


_MANAGERS = (
    select(staff.c.person_id)
    .join(people, people.c.id == staff.c.person_id)
    .where(
        staff.c.role.in_(MANAGERS),
        people.c.blocked.is_(False),
        or_(bindparam("cinema", type_=Integer).is_(None), staff.c.cinema_id == bindparam("cinema", type_=Integer)),
    )
    .distinct()
    .order_by(staff.c.person_id)
)
_MANAGES = select(exists().where(staff.c.person_id == bindparam("reader"), staff.c.role.in_(MANAGERS)))
_CINEMA_OF_FINDING = (
    select(shows.c.cinema_id)
    .join(bookings, bookings.c.show_id == shows.c.id)
    .join(payments, payments.c.ordered_id == bookings.c.id)
    .where(
        payments.c.provider == findings.c.provider,
        or_(
            payments.c.charge_id == findings.c.reference,
            exists().where(refunds.c.payment_id == payments.c.id, refunds.c.reference == findings.c.reference),
        ),
    )
    .limit(1)
    .correlate(findings)
    .scalar_subquery()
)
_FINDINGS = (
    select(findings.c.id, _CINEMA_OF_FINDING.label("cinema_id"))
    .where(findings.c.settled_at.is_(None), ~_told(literal("finding:"), cast(findings.c.id, String)))
    .order_by(findings.c.id)
    .limit(bindparam("most"))
)
_REFUNDS = (
    select(refunds.c.id, refunds.c.state, shows.c.cinema_id)
    .join(payments, payments.c.id == refunds.c.payment_id)
    .join(bookings, bookings.c.id == payments.c.ordered_id)
    .join(shows, shows.c.id == bookings.c.show_id)
    .where(
        refunds.c.state.in_(STUCK),
        or_(
            and_(
                refunds.c.state == "manual",
                ~_told(literal("refund:"), cast(refunds.c.id, String), literal(":manual")),
            ),
            and_(
                refunds.c.state != "manual",
                refunds.c.created_at <= bindparam("before"),
                ~_told(literal("refund:"), cast(refunds.c.id, String), literal(":slow")),
            ),
        ),
    )
    .order_by(refunds.c.id)
    .limit(bindparam("most"))
)
_GIVEN_UP = (
    _DEAD,
    outbox.c.kind != "alert",
    ~exists().where(people.c.id == outbox.c.person_id, people.c.blocked.is_(True)),
)
_HOURS = (
    select(outbox.c.kind, (outbox.c.settled_at - outbox.c.settled_at % HOUR).label("since"))
    .where(*_GIVEN_UP)
    .distinct()
    .subquery("hours")
)
_UNDELIVERED = (
    select(_HOURS)
    .where(~_told(literal("dead:"), _HOURS.c.kind, literal(":"), cast(_HOURS.c.since, String)))
    .order_by(_HOURS.c.since, _HOURS.c.kind)
    .limit(bindparam("most"))
)
_COUNT = select(func.count()).where(
    *_GIVEN_UP,
    outbox.c.kind == bindparam("of_kind"),
    outbox.c.settled_at >= bindparam("since"),
    outbox.c.settled_at < bindparam("until"),
)


def readers(tx: Connection, cinema_id: int | None) -> list[int]:
    """Managers and owners of a cinema, or of any, whose chats take what we send."""
    return list(tx.execute(_MANAGERS, {"cinema": cinema_id}).scalars())


def manages(tx: Connection, person_id: int) -> bool:
    """Whether somebody is manager or owner of any cinema."""
    return bool(tx.execute(_MANAGES, {"reader": person_id}).scalar_one())


def finding(tx: Connection, finding_id: int) -> Row[Any] | None:
    return tx.execute(select(findings).where(findings.c.id == finding_id)).one_or_none()


def findings_untold(tx: Connection, most: int) -> list[Row[Any]]:
    """(id, cinema_id) of what is not settled; the cinema is null where no payment of ours says which."""
    return list(tx.execute(_FINDINGS, {"most": most}))


def refunds_untold(tx: Connection, before: int, most: int) -> list[Row[Any]]:
    """(id, state, cinema_id) of refunds to be paid by hand, or asked for until `before` and not done."""
    return list(tx.execute(_REFUNDS, {"before": before, "most": most}))


def dead_untold(tx: Connection, most: int) -> list[Row[Any]]:
    """(kind, since): hours in which messages of a kind were given up, to people who had not blocked us."""
    return list(tx.execute(_UNDELIVERED, {"most": most}))


def count_dead(tx: Connection, kind: str, since: int, until: int) -> int:
    return int(tx.execute(_COUNT, {"of_kind": kind, "since": since, "until": until}).scalar_one())
