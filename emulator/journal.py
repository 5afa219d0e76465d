"""Every Bot API request that was made, in the order in which they were answered. Tokens and secrets stay out.

Entries are kept as JSON, so that a long run fills a known number of bytes and then forgets its beginning.
"""

import json
from collections import Counter, deque
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from emulator.files import Upload

_SECRET = frozenset({"provider_token", "secret_token", "certificate"})


@dataclass(frozen=True, slots=True)
class Entry:
    method: str
    body: bytes


@dataclass(slots=True)
class Journal:
    size_bytes: int = 128 * 1024 * 1024
    seq: int = 0
    by_method: Counter[str] = field(default_factory=Counter)
    entries: deque[Entry] = field(default_factory=deque)
    held_bytes: int = 0

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
        facts = {
            "seq": self.seq,
            "at": round(at, 3),
            "method": method,
            "params": {name: "***" if name in _SECRET else value for name, value in params.items()},
            "files": [_described(name, upload) for name, upload in uploads.items()],
            "status": status,
            "description": description,
        }
        self._keep(Entry(method.lower(), json.dumps(facts).encode()))

    def _keep(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.held_bytes += len(entry.body)
        while self.held_bytes > self.size_bytes:
            self.held_bytes -= len(self.entries.popleft().body)

    def read(self, method: str | None, after: int) -> bytes:
        """A JSON list of the entries with a greater seq, oldest first."""
        forgotten = self.seq - len(self.entries)
        recent = islice(self.entries, max(0, after - forgotten), None)
        wanted = (entry.body for entry in recent if method is None or entry.method == method.lower())
        return b"[" + b",".join(wanted) + b"]"


def _described(field_name: str, upload: Upload) -> dict[str, Any]:
    return {
        "field": field_name,
        "name": upload.name,
        "size": len(upload.data),
        "content_type": upload.content_type,
    }
