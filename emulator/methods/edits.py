"""Changing what was sent. A new content without a keyboard takes the old keyboard away."""

from emulator.chats import Body, Chat, Message
from emulator.clock import now
from emulator.errors import bad_request
from emulator.formatting import caption_text
from emulator.methods.call import Call
from emulator.methods.media import input_media
from emulator.methods.messages import text_content
from emulator.methods.rich import rich_content

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
_CONTENT = frozenset(
    {
        "text",
        "entities",
        "link_preview_options",
        "rich_message",
        "photo",
        "document",
        "caption",
        "caption_entities",
        "show_caption_above_media",
        "has_media_spoiler",
    }
)
_CAPTION = frozenset({"caption", "caption_entities", "show_caption_above_media"})


def edit_message_text(call: Call) -> Body:
    if ("text" in call.params) == ("rich_message" in call.params):
        raise bad_request("message text is empty")
    content = text_content(call) if "text" in call.params else rich_content(call)
    chat, message = _target(call)
    if "text" not in message.body and "rich_message" not in message.body:
        raise bad_request("there is no text in the message to edit")
    return _change(call, chat, message, _CONTENT, content)


def edit_message_caption(call: Call) -> Body:
    params = call.params
    text, entities = caption_text(params.get("caption", ""), params.get("parse_mode"), params.get("caption_entities"))
    chat, message = _target(call)
    if not message.media:
        raise bad_request("there is no caption in the message to edit")
    content = {
        "caption": text,
        "caption_entities": entities,
        "show_caption_above_media": params.get("show_caption_above_media"),
    }
    return _change(call, chat, message, _CAPTION, {name: item for name, item in content.items() if item})


def edit_message_media(call: Call) -> Body:
    """Media for a text message too; the members of an album stay of their kind."""
    chat, message = _target(call)
    if not message.media and "text" not in message.body:
        raise bad_request("message can't be edited")
    content = input_media(call, call.params["media"])
    if "media_group_id" in message.body and ("photo" in message.body) != ("photo" in content):
        raise bad_request("message can't be edited")
    return _change(call, chat, message, _CONTENT, content)


def edit_message_reply_markup(call: Call) -> Body:
    chat, message = _target(call)
    return _change(call, chat, message, frozenset(), {})


def _target(call: Call) -> tuple[Chat, Message]:
    if call.params.get("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    if "chat_id" not in call.params:
        raise bad_request("chat_id is empty")
    chat = call.writable_chat()
    message = call.message(chat, "message to edit")
    if not message.editable:
        raise bad_request("message can't be edited")
    return chat, message


def _change(call: Call, chat: Chat, message: Message, replaced: frozenset[str], content: Body) -> Body:
    """Puts the content in the place of the replaced fields, and the keyboard in the place of the old one."""
    inline, reply_keyboard = call.markup(chat, invoice=message.bill is not None)
    if reply_keyboard is not None:
        raise bad_request("inline keyboard expected")
    kept = {name: item for name, item in message.body.items() if name not in replaced and name != "reply_markup"}
    changed = {**kept, **content}
    if inline:
        changed["reply_markup"] = inline
    if _same(changed, message.body):
        raise bad_request(_NOT_MODIFIED)
    changed["edit_date"] = int(now())
    message.body = changed
    call.world.tell(chat, "edit", message)
    return changed


def _same(new: Body, old: Body) -> bool:
    """link_preview_options alone are no change that anybody sees."""
    names = (new.keys() | old.keys()) - {"edit_date", "link_preview_options"}
    return all(new.get(name) == old.get(name) for name in names)


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
}
