"""Where every background task starts: each has a name, a failure is logged, and shutdown drains them all."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar

logger = logging.getLogger(__name__)
Result = TypeVar("Result")


class Nursery:
    """Keeps running tasks. One task's failure is logged; it never stops the others."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    def __len__(self) -> int:
        return len(self._tasks)

    def start(self, work: Coroutine[Any, Any, Result], name: str) -> asyncio.Task[Result]:
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    async def drain(self, seconds: float) -> bool:
        """Wait for every task, also for those that tasks start meanwhile; after `seconds` cancel what is left.

        Says whether all ended by themselves.
        """
        deadline = asyncio.get_running_loop().time() + seconds
        while self._tasks and (left := deadline - asyncio.get_running_loop().time()) > 0:
            await asyncio.wait(self._tasks, timeout=left, return_when=asyncio.FIRST_COMPLETED)
        late = list(self._tasks)
        for task in late:
            logger.warning("task %s did not end within %s s and is cancelled", task.get_name(), seconds)
        await self.cancel()
        return not late

    async def cancel(self) -> None:
        """End every task now and wait until each has cleaned up."""
        running = list(self._tasks)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            logger.error("task %s failed", task.get_name(), exc_info=error)
