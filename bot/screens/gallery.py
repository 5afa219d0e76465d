"""Every screen, a page a language, as the chat page shows them: python -m bot.screens.gallery FOLDER."""

import functools
import hashlib
import html
import re
import shutil
import sys
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

from bot.images.poster import PosterError
from bot.screens.samples import SCREENS
from bot.screens.screen import Button, Picture, Screen
from locales import LANGUAGES, Words

RIGHT_TO_LEFT = {"ar"}
SHEETS = ("style.css", "chat.css", "dialogs.css", "pattern.svg")
WIDE = 5  # buttons in a row, from which a keyboard takes the whole width
PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="style.css"><link rel="stylesheet" href="chat.css">
<style>
body {{ overflow: auto; height: auto; background: light-dark(#a9c9a4, #101a24); }}
main {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(340px, 1fr)); gap: 28px 20px; padding: 20px; }}
section {{ min-width: 0; }}
.name {{ padding-bottom: 6px; font: 600 0.8125rem/1.3 monospace; }}
nav {{ padding: 16px 20px 0; font-weight: 600; }}
.message {{ max-width: 100%; }}
.photo {{ --ratio: auto; max-height: none; }}
.key {{ border: 0; text-align: center; display: grid; place-items: center; }}
.toast-said {{ margin: 4px 0 0; padding: 4px 12px; border-radius: 10px; background: #1f2733; color: #fff; }}
</style>
</head>
<body><nav>{links}</nav><main>
{sections}
</main></body></html>
"""


def make(folder: Path) -> None:
    """Pages, style sheets and pictures; what was there before goes."""
    shutil.rmtree(folder / "pictures", ignore_errors=True)
    (folder / "pictures").mkdir(parents=True)
    for sheet in SHEETS:
        with as_file(files("emulator") / "page" / sheet) as source:
            shutil.copy(source, folder / sheet)
    links = " · ".join(f'<a href="{code}.html">{code}</a>' for code in LANGUAGES)
    for language in LANGUAGES:
        sections = "\n".join(_sections(folder, language))
        page = PAGE.format(language=language, title=f"Foyer, every screen: {language}", links=links, sections=sections)
        (folder / f"{language}.html").write_text(page)


def _sections(folder: Path, language: str) -> Iterator[str]:
    words, direction = Words(language), "rtl" if language in RIGHT_TO_LEFT else "ltr"
    for name, draw in SCREENS.items():
        drawn = draw(words)
        shown = drawn if isinstance(drawn, tuple) else (drawn,)
        messages = "\n".join(_message(folder, screen, direction) for screen in shown)
        yield f'<section id="screen-{name}"><p class="name">{name}</p>{messages}</section>'


def _message(folder: Path, screen: Screen, direction: str) -> str:
    pictures = screen.album or ((screen.picture,) if screen.picture else ())
    drawn = filter(None, (_file(folder, picture) for picture in pictures))
    photos = "".join(f'<span class="photo"><img src="{name}" alt=""></span>' for name in drawn)
    bubble = f'<div class="photos" data-count="{len(pictures)}">{photos}</div>' if photos else ""
    if screen.text:
        bubble += f'<div class="text" dir="{direction}">{_as_html(screen.text)}</div>'
    widest = max((len(row) for row in screen.rows), default=0)
    keys = "".join(f'<div class="row">{"".join(map(_key, row))}</div>' for row in screen.rows)
    toast = f'<p class="toast-said" dir="{direction}">{html.escape(screen.toast)}</p>' if screen.toast else ""
    shape = "message in with-keyboard" + (" wide" if widest >= WIDE else "")
    return f'<div class="{shape}"><div class="bubble">{bubble}</div><div class="keyboard">{keys}</div>{toast}</div>'


def _as_html(text: str) -> str:
    return re.sub(r"<(/?)tg-\w+[^>]*>", r"<\1u>", text)


def _key(button: Button) -> str:
    style = f' data-style="{button.style}"' if button.style else ""
    return f'<span class="key" dir="auto"{style}><span class="words">{html.escape(button.text)}</span></span>'


@functools.cache
def _file(folder: Path, picture: Picture) -> str:
    name = f"pictures/{hashlib.sha256(picture.key.encode()).hexdigest()[:16]}.png"
    if not (folder / name).exists():
        try:
            (folder / name).write_bytes(picture.draw())
        except PosterError:  # a sample whose poster file is only said to be there
            return ""
    return name


if __name__ == "__main__":
    make(Path(sys.argv[1]))
