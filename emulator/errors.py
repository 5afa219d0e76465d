"""Refusals: what a bot is told, and what the caller of /client is told."""

from typing import Any


class ApiError(Exception):
    """A Bot API refusal: HTTP status, description and, for 429, parameters such as {"retry_after": 3}."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class ClientError(Exception):
    """A refusal on the client side: HTTP status and the text of {"error": ...}."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text


def bad_request(text: str) -> ApiError:
    """Telegram starts the text after the colon in lower case, except for its upper-case codes."""
    shouted = len(text) > 1 and (text[1] == "_" or text[1].isupper())
    return ApiError(400, "Bad Request: " + (text if shouted else text[:1].lower() + text[1:]))


def forbidden(text: str) -> ApiError:
    return ApiError(403, f"Forbidden: {text}")


def too_many_requests(retry_after: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})


def not_played(what: str) -> ApiError:
    return ApiError(501, f"Not Implemented: the local Bot API server does not play {what}")
