"""The same things done by aiogram and by python-telegram-bot: what both understand is fitted to neither."""

import asyncio
import importlib.util
from pathlib import Path

import pytest
from aiohttp import web

_SPEC = importlib.util.spec_from_file_location("emulator_clients", Path(__file__).with_name("clients.py"))
clients = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(clients)


@pytest.fixture(params=sorted(clients.CLIENTS))
async def client(request, server):
    made = clients.CLIENTS[request.param](server.url)
    if request.param == "ptb":
        await made.bot.initialize()
    yield made
    await made.close()


async def until(get, wanted, seconds=5.0):
    """Waits for a list of messages to have one that fits."""
    deadline = asyncio.get_running_loop().time() + seconds
    while asyncio.get_running_loop().time() < deadline:
        found = [message for message in await get() if wanted(message)]
        if found:
            return found[0]
        await asyncio.sleep(0.02)
    raise AssertionError(await get())


async def test_who_am_i(client):
    me = await client.bot.get_me()
    assert (me.id, me.username, me.is_bot) == (42, "test_bot", True)


async def test_polling_talk_and_taps(client, http, ann):
    async with client.polling():
        await http.post("start", user_id=ann, payload="")
        hello = await until(lambda: http.shown(ann), lambda message: message["text"] == "Hello")
        pressed = await http.post("presses", user_id=ann, message_id=hello["message_id"], text="two")
        assert pressed["answered"]
        assert pressed["answer"]["text"] == "took two"
        edited = await until(lambda: http.shown(ann), lambda message: message["edit_date"])
        assert (edited["message_id"], edited["text"], edited["reply_markup"]) == (hello["message_id"], "two", None)
        said = await http.post("messages", user_id=ann, text="first")
        await until(lambda: http.shown(ann), lambda message: message["text"] == "you said first")
        await http.post("redeliver", update_id=said["update_id"])

        async def answers():
            return [message for message in await http.shown(ann) if message["text"] == "you said first"]

        await until(answers, lambda _: True)
        while len(await answers()) < 2:
            await asyncio.sleep(0.02)


async def test_webhook_with_its_secret(client, http, ann):
    runner = web.AppRunner(client.webhook_app())
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    try:
        assert await client.bot.set_webhook(url=url, secret_token=clients.SECRET)
        assert (await client.bot.get_webhook_info()).url == url
        await http.post("start", user_id=ann, payload="")
        hello = await until(lambda: http.shown(ann), lambda message: message["text"] == "Hello")
        pressed = await http.post("presses", user_id=ann, message_id=hello["message_id"], data="one")
        assert pressed["answer"]["text"] == "took one"
        while (await client.bot.get_webhook_info()).pending_update_count:
            await asyncio.sleep(0.02)
        assert await client.bot.delete_webhook()
    finally:
        await runner.cleanup()


async def test_photo_up_and_down_and_again(client, http, ann, png):
    data = png(400, 300)
    sent = await client.bot.send_photo(chat_id=ann, photo=client.file(data, "hall.png"), caption="The hall")
    assert [(size.width, size.height) for size in sent.photo] == [(320, 240), (400, 300)]
    assert await client.download(sent.photo[-1].file_id) == data
    again = await client.bot.send_photo(chat_id=ann, photo=sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id
    first, second = await http.shown(ann)
    assert (first["caption"], second["caption"]) == ("The hall", None)
    async with http.session.get(http.server.url + first["photo"]["url"]) as response:
        assert await response.read() == data


async def test_album(client, http, ann, png):
    media = [client.album_photo(png(colour=colour), colour) for colour in ("red", "blue")]
    sent = await client.bot.send_media_group(chat_id=ann, media=media)
    assert [message.caption for message in sent] == ["red", "blue"]
    assert len({message.media_group_id for message in sent}) == 1
    assert [message["caption"] for message in await http.shown(ann)] == ["red", "blue"]


async def test_document(client, ann):
    sent = await client.bot.send_document(chat_id=ann, document=client.file(b"BEGIN:VCALENDAR", "show.ics"))
    assert (sent.document.file_name, sent.document.file_size) == ("show.ics", 15)
    assert await client.download(sent.document.file_id) == b"BEGIN:VCALENDAR"


async def test_edits_of_every_kind(client, http, ann, png):
    sent = await client.bot.send_message(chat_id=ann, text="one", reply_markup=client.keyboard([["a"]]))
    target = {"chat_id": ann, "message_id": sent.message_id}
    edited = await client.bot.edit_message_text(text="two", **target)
    assert (edited.text, edited.reply_markup) == ("two", None)
    edited = await client.bot.edit_message_reply_markup(reply_markup=client.keyboard([["b"]]), **target)
    assert edited.reply_markup.inline_keyboard[0][0].callback_data == "b"
    media = client.album_photo(png(), "now a photo")
    edited = await client.bot.edit_message_media(media=media, **target)
    assert (edited.text, edited.caption) == (None, "now a photo")
    edited = await client.bot.edit_message_caption(caption="still one", **target)
    assert (edited.caption, len(edited.photo)) == ("still one", 1)
    with pytest.raises(client.refused) as refusal:
        await client.bot.edit_message_caption(caption="still one", **target)
    assert "message is not modified" in client.text_of(refusal.value).lower()
    with pytest.raises(client.refused) as refusal:
        await client.bot.edit_message_text(text="words", **target)
    assert "there is no text in the message to edit" in client.text_of(refusal.value).lower()
    assert await client.bot.delete_message(**target)
    with pytest.raises(client.refused) as refusal:
        await client.bot.edit_message_caption(caption="gone", **target)
    assert "message to edit not found" in client.text_of(refusal.value).lower()
    assert (await http.shown(ann))[0]["deleted"]


async def test_a_second_answer_to_a_tap_is_refused(client, http, ann):
    sent = await client.bot.send_message(chat_id=ann, text="pick", reply_markup=client.keyboard([["a"]]))
    press = asyncio.ensure_future(http.post("presses", user_id=ann, message_id=sent.message_id, data="a"))
    (update,) = await client.bot.get_updates(timeout=5)
    query = update.callback_query
    assert (query.data, query.message.message_id, query.from_user.id) == ("a", sent.message_id, ann)
    assert await client.bot.answer_callback_query(query.id, text="Taken", show_alert=True)
    assert (await press)["answer"] == {"text": "Taken", "show_alert": True, "url": None}
    with pytest.raises(client.refused) as refusal:
        await client.bot.answer_callback_query(query.id)
    assert "query is too old" in client.text_of(refusal.value).lower()


async def test_invoice_to_successful_payment(client, http, ann):
    async with client.polling():
        invoice = await client.bot.send_invoice(
            chat_id=ann,
            title="Two seats",
            description="F7 and F8",
            payload="order 1",
            provider_token="1:TEST:demo",
            currency="EUR",
            prices=[client.price("Seats", 2400), client.price("Fee", 100)],
            start_parameter="order-1",
        )
        assert invoice.invoice.total_amount == 2500
        assert invoice.reply_markup.inline_keyboard[0][0].pay
        paid = await http.post("payments", user_id=ann, message_id=invoice.message_id, outcome="paid")
        assert paid["pre_checkout"]["ok"]
        assert paid["charged"]
        charge = paid["telegram_payment_charge_id"]
        await until(lambda: http.shown(ann), lambda message: message["text"] == f"thanks {charge}")


async def test_429_says_when_to_come_again(client, http, ann, monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    await http.post("faults", method="sendMessage", kind="status", status_code=429, retry_after=7, times=1)
    with pytest.raises(client.refused) as refusal:
        await client.bot.send_message(chat_id=ann, text="hi")
    after = refusal.value.retry_after
    assert getattr(after, "total_seconds", lambda: after)() == 7
    assert (await client.bot.send_message(chat_id=ann, text="hi")).text == "hi"


async def test_403_when_blocked(client, http, ann):
    await http.post("blocks", user_id=ann, blocked=True)
    with pytest.raises(client.refused) as refusal:
        await client.bot.send_message(chat_id=ann, text="hi")
    assert type(refusal.value).__name__ in {"TelegramForbiddenError", "Forbidden"}
    assert "bot was blocked by the user" in client.text_of(refusal.value)
    (update,) = await client.bot.get_updates()
    assert update.my_chat_member.new_chat_member.status == "kicked"
    await http.post("blocks", user_id=ann, blocked=False)
    assert await client.bot.send_message(chat_id=ann, text="hi")


async def test_two_polls_at_once(client):
    first = asyncio.ensure_future(client.bot.get_updates(timeout=10))
    await asyncio.sleep(0.2)
    assert list(await client.bot.get_updates(timeout=0)) == []
    with pytest.raises(client.refused) as refusal:
        await first
    assert "terminated by other getUpdates request" in client.text_of(refusal.value)


async def test_commands_in_two_languages(client):
    command = clients.a.BotCommand if client.name == "aiogram" else clients.telegram.BotCommand
    english, russian = (
        command(command="tickets", description="Tickets"),
        command(command="tickets", description="Билеты"),
    )
    assert await client.bot.set_my_commands([english])
    assert await client.bot.set_my_commands([russian], language_code="ru")
    assert [one.description for one in await client.bot.get_my_commands()] == ["Tickets"]
    assert [one.description for one in await client.bot.get_my_commands(language_code="ru")] == ["Билеты"]
    assert list(await client.bot.get_my_commands(language_code="de")) == []
