"""The methods that are played, by name. Any other one of the schema is checked, recorded and answered 501."""

from collections.abc import Callable
from typing import Any

from emulator.methods import answers, chats, edits, media, messages, payments, places, profile, rich, stars, updates

PLAYED: dict[str, Callable[..., Any]] = {
    **updates.METHODS,
    **messages.METHODS,
    **places.METHODS,
    **media.METHODS,
    **rich.METHODS,
    **edits.METHODS,
    **answers.METHODS,
    **payments.METHODS,
    **stars.METHODS,
    **profile.METHODS,
    **chats.METHODS,
}
