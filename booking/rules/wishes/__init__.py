"""What somebody wants to see, understood from a sentence. PURE: words and what may be named in; a Wish out."""

from booking.rules.wishes.names import Named, Names
from booking.rules.wishes.reading import read_wish
from booking.rules.wishes.wish import Likely, Wish

__all__ = ["Likely", "Named", "Names", "Wish", "read_wish"]
