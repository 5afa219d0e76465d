"""Chats and who is in them."""

from emulator.chats import Body, Chat
from emulator.errors import bad_request
from emulator.methods.call import Call

_ACCEPTED_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


def get_chat(call: Call) -> Body:
    chat = call.chat()
    full = {**chat.body, "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _ACCEPTED_GIFTS}
    if chat.pinned:
        full["pinned_message"] = chat.messages[chat.pinned[-1]].body
    return full


def get_chat_member(call: Call) -> Body:
    chat, user_id = call.chat(), call.params["user_id"]
    if user_id == call.bot.id:
        return {"status": "member", "user": call.bot.user}
    person = call.world.people.get(user_id)
    if person is None or (chat.private and user_id not in chat.members):
        raise bad_request("PARTICIPANT_ID_INVALID" if person is None else "member not found")
    return _member(call, chat, user_id)


def _member(call: Call, chat: Chat, user_id: int) -> Body:
    """Whoever is named first when a group is made owns it."""
    user = call.world.people[user_id]
    if chat.id in call.world.groups and user_id == call.world.groups[chat.id]["owner_id"]:
        return {"status": "creator", "user": user, "is_anonymous": False}
    return {"status": "member" if user_id in chat.members else "left", "user": user}


def get_chat_member_count(call: Call) -> int:
    return len(call.chat().members) + 1


def get_chat_administrators(call: Call) -> list[Body]:
    chat = call.chat()
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    owner = call.world.groups[chat.id]["owner_id"]
    return [_member(call, chat, owner)] if owner else []


def leave_chat(call: Call) -> bool:
    chat = call.chat()
    if chat.private:
        raise bad_request("chat can't be left")
    chat.bot_inside = False
    return True


def get_user_profile_photos(call: Call) -> Body:
    """People here have no pictures."""
    if call.params["user_id"] not in call.world.people:
        raise bad_request("user not found")
    return {"total_count": 0, "photos": []}


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatMemberCount": get_chat_member_count,
    "getChatAdministrators": get_chat_administrators,
    "leaveChat": leave_chat,
    "getUserProfilePhotos": get_user_profile_photos,
}
