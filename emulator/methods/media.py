"""Photos, documents and albums, and the way back: getFile."""

import secrets
from typing import Any

from emulator import limits
from emulator.chats import Body
from emulator.errors import ApiError, bad_request, not_played
from emulator.files import StoredFile, Upload, not_fetched
from emulator.formatting import caption_text
from emulator.methods.call import Call, common, post, put
from emulator.photos import keep_photo

_KINDS = ("photo", "document")


def stored_file(call: Call, kind: str, given: str | None, upload: Upload | None) -> StoredFile:
    """The file that a request means: uploaded with it, attached by name, or sent before."""
    if upload is None and given is not None and given.startswith("attach://"):
        upload = call.uploads.get(given.removeprefix("attach://"))
        if upload is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
    if upload is None:
        if not given:
            raise bad_request(f"there is no {kind} in the request")
        if given.startswith(("http://", "https://")):
            raise not_fetched()
        return call.bot.files.find(given, kind)
    if len(upload.data) > limits.UPLOAD_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    return _kept(call, kind, upload)


def _kept(call: Call, kind: str, upload: Upload) -> StoredFile:
    if kind == "photo":
        return keep_photo(call.bot.files, upload)
    if not upload.data:
        raise bad_request("file must be non-empty")
    return call.bot.files.keep("document", upload)


def media_content(kind: str, stored: StoredFile, params: Body) -> Body:
    """The fields of a message with this file; params may carry a caption and its ways."""
    content: Body = {kind: stored.body["sizes"]} if kind == "photo" else {kind: document_body(stored)}
    text, entities = caption_text(params.get("caption", ""), params.get("parse_mode"), params.get("caption_entities"))
    if text:
        content["caption"] = text
    if entities:
        content["caption_entities"] = entities
    if params.get("show_caption_above_media"):
        content["show_caption_above_media"] = True
    if params.get("has_spoiler"):
        content["has_media_spoiler"] = True
    return content


def document_body(stored: StoredFile) -> Body:
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_name": stored.name,
        "mime_type": stored.content_type,
        "file_size": len(stored.data),
    }


def _send(call: Call, kind: str) -> Body:
    caption_text(call.params.get("caption", ""), call.params.get("parse_mode"), call.params.get("caption_entities"))
    call.chat()
    stored = stored_file(call, kind, call.params.get(kind), call.uploads.get(kind))
    return post(call, media_content(kind, stored, call.params)).body


def send_photo(call: Call) -> Body:
    return _send(call, "photo")


def send_document(call: Call) -> Body:
    return _send(call, "document")


def input_media(call: Call, media: Body) -> Body:
    """The content that an InputMedia stands for."""
    kind = media["type"]
    if kind not in _KINDS:
        raise not_played(f"media of type {kind}")
    return media_content(kind, stored_file(call, kind, media["media"], None), media)


def send_media_group(call: Call) -> list[Body]:
    """All of an album or nothing of it. Documents do not go with photos."""
    items = call.params["media"]
    least, most = limits.ALBUM
    if len(items) > most:
        raise bad_request("too many messages to send as an album")
    if len(items) < least:
        raise bad_request("there are not enough messages to send as an album: it takes 2 to 10")
    if len({item["type"] == "document" for item in items}) > 1:
        raise bad_request("document can't be mixed with other media types")
    chat = call.writable_chat()
    fields: dict[str, Any] = {**common(call, chat), "media_group_id": str(secrets.randbits(60))}
    contents = [input_media(call, item) for item in items]
    return [put(call, chat, {**fields, **content}).body for content in contents]


def get_file(call: Call) -> Body:
    stored = call.bot.files.by_id.get(call.params["file_id"])
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(stored.data) > limits.DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return stored.described


METHODS = {
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
