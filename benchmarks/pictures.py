"""Pictures against the plainest that would do: the same hall in RGB saved at level 6; a ticket of text alone."""

import io
import time

from PIL import Image, ImageDraw

from benchmarks.figures import Goal, compare
from booking.views import SeatMap
from bot.images import samples
from bot.images.fonts import font
from bot.images.inks import mix
from bot.screens import pictures
from bot.screens.samples import BOT
from bot.screens.screen import Picture
from bot.screens.windows import best_window
from locales import Words

WORDS = Words("en")
EACH = 5  # pictures a round
SEATS_AT_LEAST = 400
MOST_TICKET_BYTES = 100_000


async def run() -> bool:
    view = next(v for v in map(samples.seat_map, samples.HALLS.values()) if v.layout.capacity >= SEATS_AT_LEAST)
    hall = pictures.hall(view, best_window(view.layout, view.taken), WORDS)
    ticket = pictures.ticket(samples.tickets()["plain"], WORDS, BOT)
    size = Image.open(io.BytesIO(hall.draw())).size

    async def bytes_of_ours() -> float:
        return float(len(hall.draw()))

    async def bytes_in_rgb() -> float:
        return float(len(_saved(Image.open(io.BytesIO(hall.draw())).convert("RGB"))))

    async def seconds_of_hall() -> float:
        return _cpu(hall.draw)

    async def seconds_of_plain_hall() -> float:
        return _cpu(lambda: _plain_hall(view, size))

    async def seconds_of_ticket() -> float:
        return _cpu(ticket.draw)

    async def seconds_of_plain_ticket() -> float:
        return _cpu(lambda: _plain_ticket(ticket))

    return all(
        [
            await compare("seat-map-png-bytes", bytes_of_ours, bytes_in_rgb, Goal(at_most=0.25), "bytes"),
            await compare("seat-map-png", seconds_of_hall, seconds_of_plain_hall, Goal(at_most=0.5), "CPU s"),
            await compare("ticket-png", seconds_of_ticket, seconds_of_plain_ticket, Goal(at_most=2), "CPU s"),
            len(ticket.draw()) < MOST_TICKET_BYTES,
        ]
    )


def _plain_hall(view: SeatMap, size: tuple[int, int]) -> bytes:
    image = Image.new("RGB", size, "#ffffff")
    draw, pitch = ImageDraw.Draw(image), size[0] // (view.layout.width + 2)
    for seat in view.layout.seats:
        left, top = (seat.column + 1) * pitch, (seat.line + 1) * pitch
        shade = "#888888" if seat.index in view.taken else "#3366aa"
        draw.rounded_rectangle((left, top, left + pitch - 4, top + pitch - 4), 6, fill=shade)
        draw.text((left + pitch // 2, top + pitch // 2), str(seat.number), "#ffffff", font("bold", 14), anchor="mm")
    return _saved(image)


def _plain_ticket(ticket: Picture) -> bytes:
    width, height = 800, 1200
    image = Image.new("RGB", (width, height), mix((255, 255, 255), (0, 0, 0), 0.02))
    draw = ImageDraw.Draw(image)
    for at, line in enumerate((ticket.key, "Nosferatu", "Saturday, 21 November", "19:30", "Row F", "Seat 7")):
        draw.text((60, 60 + at * 90), line, "#000000", font("bold", 48))
    return _saved(image)


def _saved(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=6)
    return out.getvalue()


def _cpu(draw: object) -> float:
    """CPU seconds of one picture."""
    start = time.process_time()
    for _ in range(EACH):
        draw()  # type: ignore[operator]  # any drawing
    return (time.process_time() - start) / EACH
