"""A screen is data: what a message says, its buttons and its picture. bot/show.py turns it into Telegram calls."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

Style = Literal["success", "danger", "primary"]


@dataclass(frozen=True, slots=True)
class Button:
    """Exactly one of `data`, `url`, `share` is set; a button with none of them is shown and does nothing."""

    text: str
    data: str | None = None  # packed callback data, at most 64 bytes
    url: str | None = None
    share: str | None = None  # opens a chat picker with this inline query
    style: Style | None = None


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG drawn on demand. The same `key` is the same picture: Telegram's file_id is kept by it."""

    key: str
    draw: Callable[[], bytes]
    spare: bool = False  # the words and buttons say as much: left out when too many wait to be drawn


@dataclass(frozen=True, slots=True)
class Pin:
    """A place on the map, sent above the text."""

    latitude: float
    longitude: float
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file drawn up on demand, under which the text stands."""

    name: str
    draw: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Table:
    """What a screen may be instead, where the server knows rich messages: `text` (HTML) over a table of buttons.

    The first cell of a row is its name; None is an empty cell. `rows` are the buttons under the table.
    """

    text: str
    cells: tuple[tuple[Button | None, ...], ...]
    rows: Rows
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Screen:
    """`text` is Telegram HTML: at most 4096 characters, 1024 when there is a picture."""

    text: str
    rows: Rows = ()
    picture: Picture | None = None
    album: tuple[Picture, ...] = ()  # sent anew, never edited; the text stands under the last of it
    pin: Pin | None = None  # sent anew
    document: Document | None = None  # sent anew, never edited
    toast: str | None = None  # what the tap itself answers, at most 200 characters
    alert: bool = False  # the toast must be closed by hand
    location: str | None = None  # the only button of a keyboard that shares where one is; sent anew, without `rows`
    puts_away: str | None = None  # said before the screen, and that keyboard is gone
    table: Table | None = None  # the same in another form

    @property
    def is_sent_anew(self) -> bool:
        """Whether it never takes the place of the message that was tapped."""
        return bool(self.album or self.pin or self.document) or self.location is not None

    def answering(self, toast: str, *, alert: bool = False) -> "Screen":
        return replace(self, toast=toast, alert=alert)
