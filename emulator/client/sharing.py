"""Files that people send."""

from collections.abc import Callable

from aiohttp import web

from emulator import limits
from emulator.bot_api import WORLD
from emulator.chats import Body
from emulator.client.asked import Asked, author
from emulator.client.talk import said
from emulator.errors import ApiError, ClientError
from emulator.files import FileStore, Upload
from emulator.methods.media import document_body, media_content
from emulator.photos import keep_photo
from emulator.requests import UNREADABLE


async def share_document(request: web.Request) -> web.Response:
    return await _share(request, _document)


async def share_photo(request: web.Request) -> web.Response:
    return await _share(request, _photo)


def _document(store: FileStore, upload: Upload, caption: str) -> Body:
    content = {"document": document_body(store.keep("document", upload))}
    return {**content, **({"caption": caption} if caption else {})}


def _photo(store: FileStore, upload: Upload, caption: str) -> Body:
    return media_content("photo", keep_photo(store, upload), {"caption": caption})


async def _share(request: web.Request, content: Callable[[FileStore, Upload, str], Body]) -> web.Response:
    world = request.app[WORLD]
    given, upload = await _form(request)
    bot, person, chat = author(world, given)
    caption = given.text("caption", "")
    if len(caption) > limits.CAPTION:
        raise ClientError(400, f"caption must have at most {limits.CAPTION} characters")
    try:
        body = content(bot.files, upload, caption)
    except ApiError as refusal:
        raise ClientError(400, refusal.description) from None
    return said(world, bot, person, chat, body)


async def _form(request: web.Request) -> tuple[Asked, Upload]:
    if request.content_type != "multipart/form-data":
        raise ClientError(400, "the body must be multipart/form-data")
    try:
        form = await request.post()
    except UNREADABLE:
        raise ClientError(400, "the body must be multipart/form-data") from None
    file = form.get("file")
    if not isinstance(file, web.FileField):
        raise ClientError(400, "file is required")
    data = file.file.read()
    if not data:
        raise ClientError(400, "file must be non-empty")
    fields = {name: value for name, value in form.items() if isinstance(value, str)}
    return Asked(fields), Upload(file.filename, file.content_type, data)


async def client_file(request: web.Request) -> web.Response:
    """A file as a person's Telegram loads it: by id, with no token."""
    stored = request.app[WORLD].bot.files.by_id.get(request.match_info["file_id"])
    if stored is None:
        raise ClientError(404, "no such file")
    headers = {"Cache-Control": "private, max-age=86400"}
    return web.Response(body=stored.data, content_type=stored.content_type.partition(";")[0].strip(), headers=headers)


ROUTES = [
    web.post("/client/documents", share_document),
    web.post("/client/photos", share_photo),
    web.get("/client/files/{file_id}", client_file),
]
