"""The typefaces of every picture: DejaVu, which covers Latin, Cyrillic, Greek and Arabic (its sans only).

The files are those that matplotlib carries (it is never imported), else Debian's fonts-dejavu-core.
"""

import functools
import importlib.util
import re
from pathlib import Path
from typing import Literal

from PIL import ImageFont, features

Face = Literal["sans", "bold", "serif", "serif-bold", "mono-bold"]
Font = ImageFont.FreeTypeFont

_FILES: dict[Face, str] = {
    "sans": "DejaVuSans.ttf",
    "bold": "DejaVuSans-Bold.ttf",
    "serif": "DejaVuSerif.ttf",
    "serif-bold": "DejaVuSerif-Bold.ttf",
    "mono-bold": "DejaVuSansMono-Bold.ttf",
}
_SANS: dict[Face, Face] = {"serif": "sans", "serif-bold": "bold", "mono-bold": "bold"}
_DEBIAN = Path("/usr/share/fonts/truetype/dejavu")
_JOINED = re.compile(r"[\u0590-\u08ff\ufb1d-\ufefc]")  # Hebrew and Arabic: the sans alone draws them
_SHAPED = features.check("raqm")


def font(face: Face, size: int, text: str = "") -> Font:
    """The face at a size in pixels; where it cannot draw the text's script, its nearest relative that can."""
    joined = bool(_JOINED.search(text))
    return _font(_SANS.get(face, face) if joined else face, size, joined)


@functools.lru_cache(maxsize=512)
def _font(face: Face, size: int, joined: bool) -> Font:
    engine = ImageFont.Layout.RAQM if joined and _SHAPED else ImageFont.Layout.BASIC
    return ImageFont.truetype(folder() / _FILES[face], size, layout_engine=engine)


@functools.lru_cache(maxsize=1)
def folder() -> Path:
    """Where the files are. Raises FileNotFoundError, saying where they were looked for."""
    found = importlib.util.find_spec("matplotlib")
    packages = [Path(place) for place in (found.submodule_search_locations or ())] if found else []
    places = [*(package / "mpl-data" / "fonts" / "ttf" for package in packages), _DEBIAN]
    for place in places:
        if all((place / file).is_file() for file in _FILES.values()):
            return place
    raise FileNotFoundError(
        f"DejaVu fonts are in none of {', '.join(map(str, places))}: install matplotlib, or Debian's fonts-dejavu-core"
    )
