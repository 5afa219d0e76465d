"""A checked request on its way through a method, and what most methods ask of it."""

from dataclasses import dataclass
from typing import Any

from emulator.bots import Bot
from emulator.chats import Body, Chat, Message
from emulator.clock import now
from emulator.errors import bad_request, forbidden, not_played
from emulator.files import Upload
from emulator.keyboards import split_markup
from emulator.world import World


@dataclass(frozen=True, slots=True)
class Encoded:
    """A result that is JSON already."""

    json: bytes


@dataclass(slots=True)
class Call:
    """params are typed as the schema says; a file stands in uploads under its parameter's or attachment's name."""

    world: World
    bot: Bot
    method: str
    params: dict[str, Any]
    uploads: dict[str, Upload]

    def chat(self) -> Chat:
        """The chat that chat_id names. Raises the refusals for one that the bot cannot see."""
        number = self.params["chat_id"]
        chat = self.world.chat(self.bot, number) if isinstance(number, int) else None
        if chat is None:
            raise bad_request("chat not found")
        if not chat.bot_inside:
            raise forbidden("bot was kicked from the supergroup chat")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def writable_chat(self) -> Chat:
        """As chat, and the bot may send and edit in it now."""
        chat = self.chat()
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        self.world.flood.check(chat.id, now(), private=chat.private)
        return chat

    def markup(self, chat: Chat, *, invoice: bool = False) -> tuple[Body | None, Any]:
        return split_markup(self.params.get("reply_markup"), private=chat.private, invoice=invoice)

    def message(self, chat: Chat, what: str) -> Message:
        """The message of message_id; `what` is how its refusal calls it, such as "message to edit"."""
        number = self.params.get("message_id")
        if number is None:
            raise bad_request("message identifier is not specified")
        message = chat.present(number)
        if message is None:
            raise bad_request(f"{what} not found")
        return message


_UNPLAYED = ("ephemeral_message_parameters", "suggested_post_parameters", "direct_messages_topic_id")


def common(call: Call, chat: Chat) -> Body:
    """The fields of a new message that do not depend on what it says."""
    params = call.params
    if params.get("business_connection_id"):
        raise bad_request("business connection not found")
    if params.get("message_thread_id"):
        raise bad_request("message thread not found")
    for name in _UNPLAYED:
        if name in params:
            raise not_played(name)
    fields: Body = {}
    if params.get("protect_content"):
        fields["has_protected_content"] = True
    if params.get("message_effect_id"):
        fields["effect_id"] = params["message_effect_id"]
    return {**fields, **_reply(params.get("reply_parameters"), chat)}


def _reply(parameters: Body | None, chat: Chat) -> Body:
    if not parameters or "message_id" not in parameters:
        return {}
    target = chat.present(parameters["message_id"])
    if target is not None:
        return {"reply_to_message": {name: item for name, item in target.body.items() if name != "reply_to_message"}}
    if parameters.get("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def post(call: Call, content: Body, **facts: Any) -> Message:
    """Sends a message: checks the chat and the keyboard first, so that a refusal leaves nothing behind."""
    chat = call.writable_chat()
    inline, reply_keyboard = call.markup(chat)
    body = {**common(call, chat), **content}
    if inline:
        body["reply_markup"] = inline
    return put(call, chat, body, reply_keyboard=reply_keyboard, **facts)


def put(call: Call, chat: Chat, body: Body, **facts: Any) -> Message:
    message = call.bot.say(chat, body, **facts)
    call.world.tell(chat, "message", message)
    return message


def text_choice(texts: dict[str, str], language_code: str) -> str:
    """The text for a language, else the one for everybody."""
    return texts.get(language_code) or texts.get("", "")
