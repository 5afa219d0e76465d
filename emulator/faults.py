"""Trouble on request: an error status, a delay, or an answer that never arrives."""

from dataclasses import dataclass, field
from http import HTTPStatus
from itertools import count
from typing import Any

from emulator.errors import ApiError, too_many_requests

KINDS = ("status", "delay", "drop_response")
_DESCRIPTIONS = {
    400: "Bad Request: fault on request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    500: "Internal Server Error",
}


@dataclass(slots=True)
class Fault:
    """left: how many requests it still hits; negative: every one until it is cleared. method "*" means any.

    skip: how many requests it lets pass before.
    """

    id: int
    method: str
    chat_id: str | None
    kind: str
    status_code: int
    retry_after: int | None
    delay_ms: float
    left: int
    skip: int = 0

    def hits(self, method: str, params: dict[str, Any]) -> bool:
        if self.left == 0 or self.method not in {"*", method.lower()}:
            return False
        return self.chat_id is None or str(params.get("chat_id", params.get("user_id"))) == self.chat_id

    def refusal(self) -> ApiError:
        if self.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            return too_many_requests(self.retry_after or 1)
        return ApiError(self.status_code, _DESCRIPTIONS.get(self.status_code) or _phrase(self.status_code))


def _phrase(status: int) -> str:
    return HTTPStatus(status).phrase if status in set(HTTPStatus) else "fault on request"


@dataclass(slots=True)
class Faults:
    active: list[Fault] = field(default_factory=list)
    _ids: "count[int]" = field(default_factory=lambda: count(1))

    def add(self, **facts: Any) -> Fault:
        fault = Fault(id=next(self._ids), **facts)
        self.active.append(fault)
        return fault

    def clear(self) -> None:
        self.active.clear()

    def take(self, method: str, params: dict[str, Any]) -> list[Fault]:
        """Those that hit this request, each used up by one: every delay, and the first of the others."""
        if not self.active:
            return []
        meant = [fault for fault in self.active if fault.hits(method, params)]
        hitting = [fault for fault in meant if fault.skip == 0]
        for fault in meant:
            fault.skip = max(0, fault.skip - 1)
        decisive = next((fault for fault in hitting if fault.kind != "delay"), None)
        taken = [fault for fault in hitting if fault.kind == "delay" or fault is decisive]
        for fault in taken:
            fault.left -= 1
        self.active = [fault for fault in self.active if fault.left != 0]
        return taken
