"""What a bot says about itself: name, descriptions, commands, menu button; each for everybody or for one language."""

import re
from typing import Any

from emulator import limits
from emulator.bots import Scope
from emulator.chats import Body
from emulator.errors import bad_request
from emulator.methods.call import Call

_COMMAND = re.compile(r"[a-z0-9_]{1,32}\Z", re.ASCII)
_LANGUAGE = re.compile(r"(?:[a-z]{2})?\Z")
_NO_SCOPE = {"type": "default"}


def get_me(call: Call) -> Body:
    return {
        **call.bot.user,
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _language(call: Call) -> str:
    code = str(call.params.get("language_code", ""))
    if not _LANGUAGE.match(code):
        raise bad_request("LANG_CODE_INVALID")
    return code


def _set(call: Call, texts: dict[str, str], name: str, limit: int) -> bool:
    text = call.params.get(name, "")
    if len(text) > limit:
        raise bad_request(f"bot {name.replace('_', ' ')} is too long")
    language = _language(call)
    texts.pop(language, None)
    if text:
        texts[language] = text
    return True


def _text(call: Call, texts: dict[str, str]) -> str:
    return texts.get(_language(call)) or texts.get("", "")


def set_my_name(call: Call) -> bool:
    return _set(call, call.bot.profile.name, "name", limits.BOT_NAME)


def get_my_name(call: Call) -> Body:
    return {"name": _text(call, call.bot.profile.name) or call.bot.user["first_name"]}


def set_my_description(call: Call) -> bool:
    return _set(call, call.bot.profile.description, "description", limits.BOT_DESCRIPTION)


def get_my_description(call: Call) -> Body:
    return {"description": _text(call, call.bot.profile.description)}


def set_my_short_description(call: Call) -> bool:
    return _set(call, call.bot.profile.short_description, "short_description", limits.BOT_SHORT_DESCRIPTION)


def get_my_short_description(call: Call) -> Body:
    return {"short_description": _text(call, call.bot.profile.short_description)}


def _scope(call: Call) -> Scope:
    scope: dict[str, Any] = call.params.get("scope", _NO_SCOPE)
    return scope["type"], scope.get("chat_id"), scope.get("user_id")


def set_my_commands(call: Call) -> bool:
    commands = call.params["commands"]
    if len(commands) > limits.COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    kept = [_command(command) for command in commands]
    call.bot.profile.commands[_scope(call), _language(call)] = kept
    return True


def _command(command: Body) -> Body:
    name = command["command"].removeprefix("/")
    if not _COMMAND.match(name):
        raise bad_request("BOT_COMMAND_INVALID")
    description = command["description"].strip()
    if not 1 <= len(description) <= limits.COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {**command, "command": name, "description": description}


def get_my_commands(call: Call) -> list[Body]:
    """Exactly those of this scope and language; there is no falling back."""
    return call.bot.profile.commands.get((_scope(call), _language(call)), [])


def delete_my_commands(call: Call) -> bool:
    call.bot.profile.commands.pop((_scope(call), _language(call)), None)
    return True


def set_chat_menu_button(call: Call) -> bool:
    """For one private chat, or for all of them."""
    chat_id = _menu_chat(call)
    button = call.params.get("menu_button", {"type": "default"})
    if button["type"] == "web_app" and not button["web_app"]["url"].startswith("https://"):
        raise bad_request("BUTTON_URL_INVALID")
    call.bot.profile.menu_buttons[chat_id] = button
    return True


def get_chat_menu_button(call: Call) -> Body:
    buttons = call.bot.profile.menu_buttons
    return buttons.get(_menu_chat(call)) or buttons.get(0) or {"type": "commands"}


def _menu_chat(call: Call) -> int:
    if "chat_id" not in call.params:
        return 0
    chat = call.chat()
    if not chat.private:
        raise bad_request("chat_id must be a private chat")
    return chat.id


METHODS = {
    "getMe": get_me,
    "setMyName": set_my_name,
    "getMyName": get_my_name,
    "setMyDescription": set_my_description,
    "getMyDescription": get_my_description,
    "setMyShortDescription": set_my_short_description,
    "getMyShortDescription": get_my_short_description,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
