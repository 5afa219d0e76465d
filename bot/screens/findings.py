"""What a comparison with the payment providers' books found, for managers."""

from collections.abc import Sequence

from booking.reconcile import Finding
from bot import callbacks
from bot.screens import phrases, ways
from bot.screens.render import Html, label, paragraphs, say, screen
from bot.screens.screen import Button, Screen
from locales import Words

KINDS = (
    "charge-without-booking", "amount-differs", "payment-without-charge", "elsewhere", "chargeback", "refund-too-much",
    "not-taken", "refund-not-taken",
)  # fmt: skip


def findings(found: Sequence[Finding], words: Words) -> Screen:
    """Each with a button that says it has been seen to."""
    title = say(words, "findings-title", count=len(found)) if found else say(words, "findings-none")
    rows = [
        (
            Button(
                label(words("button-settle-finding", number=place)),
                callbacks.SettleFinding(finding=one.finding_id).pack(),
            ),
        )
        for place, one in enumerate(found, 1)
    ]
    listed = [finding_line(place, one, words) for place, one in enumerate(found, 1)]
    return screen(paragraphs(title, *listed), (*rows, (ways.home(words),)))


def finding_line(place: int, one: Finding, words: Words) -> Html:
    kind = one.kind if one.kind in KINDS else "other"
    return say(
        words,
        f"finding-{kind}",
        number=place,
        amount=phrases.price(words, one.amount),
        provider=phrases.provider(one.provider),
        reference=one.reference,
        when=phrases.moment(words, one.found_at, "UTC"),
    )
