"""Text messages, deleting, pinning, reacting, and the typing sign."""

from emulator import limits
from emulator.chats import Body, Chat, Message
from emulator.clock import now
from emulator.errors import bad_request
from emulator.formatting import message_text
from emulator.methods.call import Call, post, put
from emulator.reactions import EMOJI

_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def send_message(call: Call) -> Body:
    return post(call, text_content(call)).body


def text_content(call: Call) -> Body:
    params = call.params
    text, entities = message_text(params["text"], params.get("parse_mode"), params.get("entities"))
    content: Body = {"text": text}
    if entities:
        content["entities"] = entities
    if "link_preview_options" in params:
        content["link_preview_options"] = params["link_preview_options"]
    return content


def send_chat_action(call: Call) -> bool:
    call.writable_chat()
    if call.params["action"] not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def delete_message(call: Call) -> bool:
    chat = call.chat()
    message = call.message(chat, "message to delete")
    if not _deletable(message):
        raise bad_request("message can't be deleted")
    _delete(call, chat, message)
    return True


def delete_messages(call: Call) -> bool:
    """Messages that are not there, or may not be deleted, are passed over."""
    chat = call.chat()
    numbers = call.params["message_ids"]
    if not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > limits.DELETED_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    for number in numbers:
        message = chat.present(number)
        if message and _deletable(message):
            _delete(call, chat, message)
    return True


def _deletable(message: Message) -> bool:
    return bool(now() - message.body["date"] <= limits.DELETABLE_S)


def _delete(call: Call, chat: Chat, message: Message) -> None:
    message.deleted = True
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
    call.world.tell(chat, "delete", message)


def pin_chat_message(call: Call) -> bool:
    chat = call.writable_chat()
    message = call.message(chat, "message to pin")
    if message.service:
        raise bad_request("service messages can't be pinned")
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
        call.world.tell(chat, "edit", message)
        put(call, chat, {"pinned_message": message.body}, service=True)
    return True


def unpin_chat_message(call: Call) -> bool:
    """Without a number: the message that was pinned last."""
    chat = call.writable_chat()
    number = call.params.get("message_id", chat.pinned[-1] if chat.pinned else None)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    call.world.tell(chat, "edit", chat.messages[number])
    return True


def unpin_all_chat_messages(call: Call) -> bool:
    chat = call.writable_chat()
    unpinned = [chat.messages[number] for number in chat.pinned]
    chat.pinned.clear()
    for message in unpinned:
        call.world.tell(chat, "edit", message)
    return True


def set_message_reaction(call: Call) -> bool:
    """One reaction of the bot; none given takes it back. Only the plain emoji that everybody has."""
    chat = call.writable_chat()
    message = call.message(chat, "message to react")
    reactions = call.params.get("reaction", [])
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(reaction.get("emoji") not in EMOJI for reaction in reactions):
        raise bad_request("REACTION_INVALID")
    message.reactions = reactions
    call.world.tell(chat, "edit", message)
    return True


METHODS = {
    "sendMessage": send_message,
    "sendChatAction": send_chat_action,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
    "setMessageReaction": set_message_reaction,
}
