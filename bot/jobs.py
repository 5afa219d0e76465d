"""The alarm clock: interval jobs in memory, one line each. The truth is in due rows: a stopped clock loses nothing."""

import logging
from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from booking import alerts, audits, charges, holds, people, reminders, support, waitlist, watching
from bot import charging, clock, keeping, reconciling, refunding
from bot.clock import now
from bot.delivery import Delivery
from bot.house import House

logger = logging.getLogger(__name__)

AT_ONCE = 500  # rows one transaction takes at most
FORGET_SECONDS = 3600
CLOCK_SECONDS = 60
MUCH_SECONDS = 2.0  # between this machine's clock and the database's: worth a line in the log
LINES_SECONDS = 30  # nobody who could not be asked when seats came free waits longer for their turn

Job = Callable[[], Awaitable[object]]


def scheduled(house: House, delivery: Delivery) -> AsyncIOScheduler:
    """A scheduler with every job, not started."""
    every, scheduler = house.settings.jobs, AsyncIOScheduler()

    async def wake() -> None:
        delivery.wake()

    _add(scheduler, "expire", lambda: expire_due(house), every.expiry_seconds)
    _add(scheduler, "warn", lambda: warn_ending(house), every.expiry_seconds)
    _add(scheduler, "close lines", lambda: close_lines(house), every.reminders_seconds)
    _add(scheduler, "serve lines", lambda: house.db.write(waitlist.serve_lines, now(), house.rules), LINES_SECONDS)
    _add(scheduler, "remind", lambda: remind_due(house), every.reminders_seconds)
    _add(scheduler, "watches", lambda: house.db.write(watching.tell_due, now()), every.reminders_seconds)
    _add(scheduler, "ask how it was", lambda: ask_due(house), every.reminders_seconds)
    _add(scheduler, "charges", lambda: charging.chase_due(house), every.charges_seconds)
    _add(scheduler, "refunds", lambda: refunding.submit_due(house), every.charges_seconds)
    _add(scheduler, "let go of cards", lambda: keeping.let_go_due(house), every.charges_seconds)
    _add(scheduler, "reconcile", lambda: reconcile(house), every.reconcile_hours * 3600, at_once=True)
    _add(scheduler, "alerts", lambda: tell_managers(house), every.reminders_seconds)
    _add(scheduler, "seal", lambda: seal_history(house), every.reminders_seconds)
    _add(scheduler, "follow the clock", lambda: follow_the_clock(house), CLOCK_SECONDS)
    _add(scheduler, "deliver", wake, every.delivery_seconds)
    _add(scheduler, "forget", lambda: house.db.write(people.forget_updates, now()), FORGET_SECONDS)
    _add(scheduler, "forget-messages", lambda: forget_messages(house), FORGET_SECONDS)
    _add(scheduler, "forget-events", lambda: house.db.write(charges.forget_events, now()), FORGET_SECONDS)
    return scheduler


async def expire_due(house: House) -> None:
    while (await house.db.write(holds.expire_due, now(), house.rules, AT_ONCE)).left:
        pass


async def warn_ending(house: House) -> None:
    while await house.db.write(holds.warn_ending, now(), house.rules, AT_ONCE) == AT_ONCE:
        pass


async def close_lines(house: House) -> None:
    while await house.db.write(waitlist.close_lines, now(), AT_ONCE) == AT_ONCE:
        pass


async def remind_due(house: House) -> None:
    while await house.db.write(reminders.remind_due, now(), house.rules, AT_ONCE) == AT_ONCE:
        pass


async def ask_due(house: House) -> None:
    while await house.db.write(reminders.ask_due, now(), AT_ONCE) == AT_ONCE:
        pass


async def forget_messages(house: House) -> None:
    await house.db.write(support.forget_old, now())
    await house.db.wipe()


async def tell_managers(house: House) -> None:
    if await house.db.read(alerts.are_due, now()):
        await house.db.write(alerts.tell_due, now())


async def seal_history(house: House) -> None:
    while await house.db.write(audits.seal, AT_ONCE) == AT_ONCE:
        pass


async def follow_the_clock(house: House) -> None:
    ahead = clock.follow(await house.db.time())
    if abs(ahead) > MUCH_SECONDS:
        logger.warning("the database's clock is %+.1f s from this machine's; following the database", ahead)


async def reconcile(house: House) -> None:
    await reconciling.compare(house.db, house.rules, house.gateways)


def _add(scheduler: AsyncIOScheduler, name: str, job: Job, seconds: float, *, at_once: bool = False) -> None:
    """`at_once`: also when the scheduler starts, for what comes so rarely that a restart would keep putting it off."""

    async def run() -> None:
        try:
            await job()
        except Exception:
            logger.exception("job %s failed; the next tick tries again", name)

    scheduler.add_job(
        run, "interval", seconds=seconds, id=name, coalesce=True, max_instances=1, misfire_grace_time=None
    )
    if at_once:
        scheduler.add_job(run, id=f"{name} at once", misfire_grace_time=None)
