"""The bot's commands and what its profile says, in every language."""

from locales import Words

NAMES: tuple[str, ...] = (
    "start", "tickets", "wallet", "city", "watching", "language", "settings", "support", "privacy", "cancel", "help"
)  # fmt: skip
DESCRIPTION_LIMIT, SHORT_LIMIT = 512, 120  # of setMyDescription and setMyShortDescription


def commands(words: Words) -> tuple[tuple[str, str], ...]:
    """(command, description), in the order of the menu."""
    return tuple((name, words(f"command-{name}")) for name in NAMES)


def description(words: Words) -> str:
    """What an empty chat shows."""
    return words("bot-description")


def short_description(words: Words) -> str:
    """What the profile shows."""
    return words("bot-short-description")
