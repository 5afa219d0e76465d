"""The daily comparison of our books with every provider's."""

import logging
from collections import Counter

from booking import reconcile
from booking.providers import Books
from booking.reconcile import Finding
from booking.rules.house import HouseRules
from bot.clock import now
from bot.config import Settings
from bot.house import house_rules
from bot.payments.gateway import Gateway, GatewayRefusedError, Gateways, UnknownOutcomeError
from bot.payments.ways import gateways
from storage.db import Database

logger = logging.getLogger(__name__)

LIST_SECONDS = 4 * 86_400  # how far back a provider is asked; a missed day or two is made up for
CHECK_SECONDS = 2 * 86_400  # how far back our payments are looked for in that list: what was charged long before is not


async def compare(db: Database, rules: HouseRules, ways: Gateways) -> Counter[str]:
    """How often each outcome came: known, applied, finding, without-list (the provider keeps none to ask for) ..."""
    outcomes: Counter[str] = Counter()
    for gateway in ways.values():
        try:
            books = await gateway.books_since(now() - LIST_SECONDS)
        except (UnknownOutcomeError, GatewayRefusedError) as silence:
            logger.warning("%s does not show its books: %s", gateway.name, silence)
            outcomes["unanswered"] += 1
            continue
        if books is None:
            outcomes["without-list"] += 1
        else:
            outcomes += await _compare(db, rules, gateway, books)
    logger.info("the books were compared: %s", dict(outcomes))
    return outcomes


async def compare_once(settings: Settings) -> tuple[Counter[str], tuple[Finding, ...]]:
    """The same by hand, without a bot: what came of it, and what is not settled."""
    lanes = {"lanes": 1, "money_lanes": 1}
    async with (
        Database.open(settings.database.url, pgbouncer=settings.database.pgbouncer, **lanes) as db,
        gateways(settings.payments, None, "") as ways,
    ):
        outcomes = await compare(db, house_rules(settings), ways)
        return outcomes, await db.read(reconcile.all_findings)


async def _compare(db: Database, rules: HouseRules, gateway: Gateway, books: Books) -> Counter[str]:
    outcomes: Counter[str] = Counter()
    for charge in books.charges:
        outcomes[await db.write_money(reconcile.take_charge, charge, now(), rules)] += 1
    for refund in books.refunds:
        outcomes[await db.write_money(reconcile.take_refund, gateway.name, refund, now(), rules)] += 1
    listed = frozenset(charge.payment.charge_id for charge in books.charges)
    since = now() - CHECK_SECONDS
    for charge_id, reference in await db.read(reconcile.unlisted, gateway.name, listed, since, now()):
        if not await _is_there(gateway, reference):
            outcomes[await db.write_money(reconcile.find_missing, gateway.name, charge_id, now())] += 1
    return outcomes


async def _is_there(gateway: Gateway, reference: str) -> bool:
    """Whether the provider knows a charge that its list did not show; from one that is silent nothing follows."""
    try:
        return (await gateway.status(reference)).state == "succeeded"
    except GatewayRefusedError:
        return False
    except UnknownOutcomeError:
        return True
