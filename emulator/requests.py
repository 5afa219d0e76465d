"""A Bot API request as it comes in: GET, urlencoded, JSON or multipart, parameters and files apart."""

from typing import Any

from aiohttp import BodyPartReader, ClientResponse, MultipartReader, web

from emulator.errors import bad_request
from emulator.files import Upload
from emulator.json_text import parse_json

Given = tuple[dict[str, Any], dict[str, Upload]]
_OCTETS = "application/octet-stream"
UNREADABLE = (ValueError, LookupError, web.RequestPayloadError)
"""What reading a body raises when it is not what its headers say: type, characters, boundary, compression."""


async def read_request(request: web.Request) -> Given:
    """Raises ApiError for a body that is not what its content type says."""
    try:
        given, uploads = await _body(request) if request.body_exists else ({}, {})
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    except UNREADABLE:
        raise bad_request("can't parse the request's body") from None
    return dict(request.query) | given, uploads


async def _body(request: web.Request) -> Given:
    if request.content_type == "application/json":
        return _object(await request.text()), {}
    if request.content_type == "multipart/form-data":
        return await _multipart(await request.multipart())
    form = await request.post()
    return {name: value for name, value in form.items() if isinstance(value, str)}, {}


async def read_reply(response: ClientResponse) -> Given:
    """A method that a bot puts into its answer to a webhook; empty when there is none."""
    if response.content_type == "multipart/form-data":
        return await _multipart(MultipartReader.from_response(response))
    text = await response.text()
    if response.content_type == "application/json" and text.strip():
        return _object(text), {}
    return {}, {}


def _object(text: str) -> dict[str, Any]:
    try:
        value = parse_json(text or "{}")
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(value, dict):
        raise bad_request("can't parse JSON object")
    return value


async def _multipart(reader: Any) -> Given:
    params: dict[str, Any] = {}
    uploads: dict[str, Upload] = {}
    async for part in reader:
        if isinstance(part, BodyPartReader) and part.name:
            await _part(part, part.name, params, uploads)
    return params, uploads


async def _part(part: BodyPartReader, name: str, params: dict[str, Any], uploads: dict[str, Upload]) -> None:
    data = bytes(await part.read(decode=True))
    if part.filename is None:
        params[name] = data.decode()
    else:
        content_type = part.headers.get("Content-Type", _OCTETS)
        uploads[name] = Upload(part.filename, content_type, data)
