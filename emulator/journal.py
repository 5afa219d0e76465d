"""Every Bot API request that was made, in the order in which they were answered. Tokens and secrets stay out."""

from collections import Counter, deque
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from emulator.files import Upload

_SECRET = frozenset({"provider_token", "secret_token", "certificate"})


@dataclass(slots=True)
class Journal:
    size: int = 50_000
    seq: int = 0
    by_method: Counter[str] = field(default_factory=Counter)
    entries: deque[dict[str, Any]] = field(default_factory=deque)

    def record(
        self,
        at: float,
        method: str,
        params: dict[str, Any],
        uploads: dict[str, Upload],
        status: int,
        description: str | None,
    ) -> None:
        """at: Unix seconds when the request came. status: of the answer, also of one that was dropped on purpose."""
        self.seq += 1
        self.by_method[method] += 1
        self.entries.append(
            {
                "seq": self.seq,
                "at": round(at, 3),
                "method": method,
                "params": {name: "***" if name in _SECRET else value for name, value in params.items()},
                "files": [_described(name, upload) for name, upload in uploads.items()],
                "status": status,
                "description": description,
            }
        )
        if len(self.entries) > self.size:
            self.entries.popleft()

    def read(self, method: str | None, after: int) -> list[dict[str, Any]]:
        """Entries with a greater seq, oldest first."""
        first = self.seq - len(self.entries)
        recent = islice(self.entries, max(0, after - first), None)
        return [entry for entry in recent if method is None or entry["method"].lower() == method.lower()]


def _described(field_name: str, upload: Upload) -> dict[str, Any]:
    return {
        "field": field_name,
        "name": upload.name,
        "size": len(upload.data),
        "content_type": upload.content_type,
    }
