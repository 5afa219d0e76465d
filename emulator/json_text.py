"""Reading JSON that somebody else wrote."""

import json
from typing import Any


def parse_json(text: str) -> Any:
    """Raises ValueError for what is no JSON, is nested too deep, or says characters that no text can hold."""
    try:
        value = json.loads(text)
    except RecursionError:
        raise ValueError("nested too deep") from None
    if "\\ud" in text.lower():
        json.dumps(value, ensure_ascii=False).encode()
    return value
