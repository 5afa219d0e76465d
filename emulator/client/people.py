"""Adding people and groups, and blocking the bot."""

from typing import Any

from aiohttp import web

from emulator.bot_api import WORLD
from emulator.chats import Body, Chat
from emulator.client.asked import asked
from emulator.clock import now
from emulator.errors import ClientError
from emulator.world import SUPERGROUPS, World, private_chat

_OPTIONAL = ("last_name", "username", "language_code")


async def add_user(request: web.Request) -> web.Response:
    """Adding an id that is there changes that person. A new person has started the bot unless started is false."""
    world, given = request.app[WORLD], await asked(request)
    facts = {"first_name": given.text("first_name")}
    facts |= {name: given.text(name) for name in _OPTIONAL if given.text(name, None) is not None}
    number = given.number("id", None) or _free_id(world)
    if not 0 < number < 2**52:
        raise ClientError(400, "id must be positive and below 2**52")
    if not given.flag("started", True):
        world.unstarted.add(number)
    person = world.people.setdefault(number, {"id": number, "is_bot": False})
    person.update(facts)
    chat = world.bot.chats.get(number)
    if chat:
        chat.body.update(private_chat(person))
    return web.json_response(person)


def _free_id(world: World) -> int:
    while world.next_person in world.people:
        world.next_person += 1
    world.next_person += 1
    return world.next_person - 1


async def list_users(request: web.Request) -> web.Response:
    return web.json_response(list(request.app[WORLD].people.values()))


async def add_group(request: web.Request) -> web.Response:
    """The bot is a member of every group, and is told that it was added. The first member owns the group."""
    world, given = request.app[WORLD], await asked(request)
    members = _members(world, given.fields.get("member_ids"))
    number = given.number("id", SUPERGROUPS - world.next_person // 1000 - len(world.groups))
    if number >= 0 or number in world.groups:
        raise ClientError(400, "id must be negative and not taken")
    world.groups[number] = {
        "id": number,
        "type": "supergroup",
        "title": given.text("title"),
        "member_ids": members,
        "owner_id": members[0] if members else None,
    }
    chat = world.chat(world.bot, number)
    if chat and members:
        _tell_bot(world, chat, world.people[members[0]], "left", "member")
    return web.json_response(world.groups[number])


def _members(world: World, given: Any) -> list[int]:
    if not isinstance(given, list) or not all(isinstance(number, int) for number in given):
        raise ClientError(400, "member_ids must be a list of user ids")
    return [world.person(number)["id"] for number in given]


async def list_groups(request: web.Request) -> web.Response:
    return web.json_response(list(request.app[WORLD].groups.values()))


async def block(request: web.Request) -> web.Response:
    world, given = request.app[WORLD], await asked(request)
    person = world.person(given.number("user_id"))
    blocked = given.flag("blocked")
    chat = world.chat(world.bot, person["id"])
    if chat and chat.blocked != blocked:
        chat.blocked = blocked
        _tell_bot(world, chat, person, *(("member", "kicked") if blocked else ("kicked", "member")))
    return web.json_response({"user_id": person["id"], "blocked": blocked})


def _tell_bot(world: World, chat: Chat, person: Body, old: str, new: str) -> None:
    """my_chat_member: what became of the bot in a chat."""
    world.bot.queue.add(
        "my_chat_member",
        {
            "chat": chat.body,
            "from": person,
            "date": int(now()),
            "old_chat_member": _standing(world, old),
            "new_chat_member": _standing(world, new),
        },
        person["id"],
    )


def _standing(world: World, status: str) -> Body:
    banned = {"until_date": 0} if status == "kicked" else {}
    return {"user": world.bot.user, "status": status, **banned}


ROUTES = [
    web.post("/client/users", add_user),
    web.get("/client/users", list_users),
    web.post("/client/groups", add_group),
    web.get("/client/groups", list_groups),
    web.post("/client/blocks", block),
]
