"""What a person is told when it did not go as wished: a refusal in words with a way on, or an apology with a number."""

import logging
import secrets
from dataclasses import replace

from booking.refusals import Refusal
from bot.handlers import current
from bot.house import Visit
from bot.screens import home, refusal, render
from bot.screens.screen import Screen

logger = logging.getLogger(__name__)

REPEATED = "already-done"  # the same update again: show where the person is, say nothing
PASSING = "too-fast"  # nothing to close by hand


async def refused(visit: Visit, reason: Refusal) -> Screen:
    """The screen to go on from, fresh, with the reason as what the tap answers."""
    screen = await _way_on(visit)
    if reason.key == REPEATED:
        return replace(screen, toast=None)
    return screen.answering(refusal.refused_toast(reason, visit.words), alert=reason.key != PASSING)


async def _way_on(visit: Visit) -> Screen:
    if visit.redraw is not None:
        try:
            return await visit.redraw()
        except Refusal as gone:
            logger.info("nothing to draw again: %s", gone.key)
    return await current.screen(visit)


def broken(visit: Visit, failure: Exception) -> Screen:
    """The number is in the log line too, so that who tells it to us is understood."""
    incident = secrets.token_hex(3).upper()
    logger.error("incident %s, update %s", incident, visit.update_id, exc_info=failure)
    return home.broken(incident, visit.words)


def said_first(screen: Screen) -> Screen:
    """Nobody tapped: what would answer a tap goes before the text."""
    if screen.toast is None:
        return screen
    text = render.paragraphs(render.escape(screen.toast), render.Html(screen.text))
    limit = render.CAPTION_LIMIT if screen.picture else render.TEXT_LIMIT
    return replace(screen, text=render.cut(text, limit), toast=None)
