"""In a group the box office only says where it is: seats, money and tickets are between it and one person."""

from bot.screens.render import label, say, screen
from bot.screens.screen import Button, Screen
from locales import Words


def come_in(bot: str, words: Words) -> Screen:
    """`bot` is the bot's username."""
    button = Button(label(words("button-come-in")), url=f"https://t.me/{bot}?start=group")
    return screen(say(words, "group-come-in"), ((button,),))


def not_here(words: Words) -> str:
    """What a tap in a group answers."""
    return words("group-not-here")
