"""One seed: people do as they please for a while, everything goes wrong, then nothing does for a minute."""

from dataclasses import dataclass

from sqlalchemy import func, insert, select, update

from booking import audits, people, wallet
from storage import tables
from tests.house import OPENING, PLAN, RULES
from tests.simulation.acts import ACTS, SEATS
from tests.simulation.outside import Outside
from tests.simulation.world import World
from tests.usecases import GIFTS, MANAGER, fill, promo

DAY, HOUR, MINUTE = 86_400, 3_600, 60
PEOPLE = range(101, 107)
STARTS = OPENING + 7 * DAY + 10_800  # of the first show
BEFORE = (3 * DAY, 26 * HOUR, 3 * HOUR, 3_000, 1_500)  # how long before it a run begins
LASTS = 1_800
TICK = 5
AFTERWARDS = 16 * MINUTE  # a charge that nobody told of is looked for once it is so old
SOLD = ("confirmed", "partly_cancelled", "cancelled")
WEIGHTS = [weight for weight, _ in ACTS]


@dataclass(frozen=True)
class Ended:
    """`wrong` says what does not hold at the end of a seed; nothing, if all is well."""

    wrong: tuple[str, ...]
    digest: str
    outcomes: dict


def furnish(books) -> None:
    """A few seats for sale, a code with two uses, a manager, and a little credit for some."""
    hall = len(PLAN.replace("\n", ""))
    books.write(fill, range(SEATS, hall))
    books.write(
        lambda tx: tx.execute(insert(tables.seat_claims), [{"show_id": 2, "seat": n} for n in range(SEATS, hall)])
    )
    books.write(lambda tx: promo(tx, total_limit=3, person_limit=1))
    books.write(people.greet, MANAGER, "Manager", "en", OPENING)
    books.write(people.add_staff, MANAGER, "manager", "Splendid", OPENING)
    for person in PEOPLE[:3]:
        books.write(wallet.credit, person, 700, "EUR", f"gift:{person}", GIFTS, OPENING)
    open_door = update(tables.shows).values(opens_at=OPENING - DAY)
    books.write(lambda tx: tx.execute(open_door))


def simulate(seed, books) -> Ended:
    """`books` as `furnish` leaves them."""
    world = World(seed, books, 0)
    world.t = starts = STARTS - world.chance.choice(BEFORE)
    outside = Outside(world)
    for person in PEOPLE:
        world.at(world.chance.randrange(60), lives, world, outside, person, starts + LASTS)
    for second in range(0, LASTS, MINUTE):
        world.at(second + world.chance.randrange(MINUTE), outside.tick)
    for second in range(300, LASTS - 700, 300):
        world.at(second, world.jump)
    world.at(LASTS - 700, lambda: setattr(world, "skew", 0))
    world.run(starts + LASTS)
    settles(world, outside)
    wrong = tuple(judged(world, outside))
    return Ended(wrong, world.digest(), dict(world.outcomes))


def lives(world, outside, person, until) -> None:
    """One act after the other, some taps twice."""
    ((_, does),) = world.chance.choices(ACTS, WEIGHTS)
    does(world, outside, person)
    if world.chance.random() < 0.1:
        does(world, outside, person)
    if world.t < until - 60:
        world.at(world.chance.choice((5, 20, 40, 90, 120)), lives, world, outside, person, until)


def settles(world, outside) -> None:
    """Faults stop. Whatever is on its way arrives; what nobody told of is looked for; then the house has a minute."""
    world.faults = False
    world.run(world.t + AFTERWARDS)
    for _ in range(MINUTE // TICK):
        outside.tick()
        world.run(world.t + TICK)


def judged(world, outside):
    books, now = world.books, world.t
    yield from (f"audit: {finding}" for finding in books.read(audits.audit_house, now, RULES))
    before_the_last_tick = tables.outbox.c.due_at < now - TICK
    pending = books.rows(select(tables.outbox).where(tables.outbox.c.state == "pending", before_the_last_tick))
    yield from (f"not told: {row.kind} {row.key}, {row.attempts} tries" for row in pending)
    late = books.rows(select(tables.bookings).where(tables.bookings.c.deadline <= now))
    yield from (f"held beyond its time: {row.id}" for row in late)
    states = {row.id: row.state for row in books.all(tables.bookings)}
    yield from (f"acknowledged and lost: {booking}" for booking in outside.sold if states.get(booking) not in SOLD)
    if (broken := books.read(audits.verify_chain)) is not None:
        yield f"chain: {broken}"
    yield from money(books, outside)


def money(books, outside):
    """What was charged is what the house wrote down; what went back is what it thinks has gone back, each once."""
    written = {(row.provider, row.charge_id): row.amount for row in books.all(tables.payments)}
    charged = {key: charge.amount for key, charge in outside.charged.items()}
    if written != charged:
        yield f"charges: {sorted(set(written.items()) ^ set(charged.items()))}"
    back = {row.key: row.amount for row in books.all(tables.refunds, state="succeeded", destination="card")}
    returned = {key: wish.amount for key, wish in outside.returned.items()}
    asked = {row.key for row in books.all(tables.refunds)}
    if back != {key: amount for key, amount in returned.items() if key in back} or not asked >= set(returned):
        yield f"refunds: {back} and truly {returned}"
    wish_of = (
        select(func.count())
        .select_from(tables.refunds)
        .where(tables.refunds.c.due_at.is_(None), tables.refunds.c.state == "unknown")
    )
    if books.rows(wish_of) != [(0,)]:
        yield "an unknown refund that nobody will ask about"
