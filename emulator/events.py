"""Who is watching a chat, and what they are told: message, edit, delete, answer."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

Feed = asyncio.Queue[bytes]


@dataclass(slots=True)
class Events:
    feeds: dict[int, set[Feed]] = field(default_factory=lambda: defaultdict(set))

    def watched(self, chat_id: int) -> bool:
        return bool(self.feeds.get(chat_id))

    def tell(self, chat_id: int, kind: str, data: dict[str, Any]) -> None:
        """One server-sent event to everybody who watches the chat."""
        if not self.watched(chat_id):
            return
        line = f"event: {kind}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode()
        for feed in self.feeds.get(chat_id, ()):
            feed.put_nowait(line)

    @contextmanager
    def watching(self, chat_ids: set[int]) -> Iterator[Feed]:
        feed: Feed = asyncio.Queue()
        for chat_id in chat_ids:
            self.feeds[chat_id].add(feed)
        try:
            yield feed
        finally:
            for chat_id in chat_ids:
                self.feeds[chat_id].discard(feed)
