"""A small bot that shows every kind of message the chat page draws; it sells nothing and remembers nothing.

Run as a program: sample_bot.py ADDRESS TOKEN.
"""

import asyncio
import html
import io
import sys
import time
from typing import Any

import qrcode
from aiogram import Bot, Dispatcher, F
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    DisabledButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    InputRichBlockParagraph,
    InputRichBlockSectionHeading,
    InputRichBlockTable,
    InputRichMessage,
    KeyboardButton,
    LabeledPrice,
    Message,
    PreCheckoutQuery,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    RichBlockTableCell,
    RichMessageButton,
    RichTextBold,
    RichTextButton,
)
from PIL import Image, ImageDraw

dispatcher = Dispatcher()
PRICES = [LabeledPrice(label="Seat F7", amount=1200), LabeledPrice(label="Seat F8", amount=1250)]
REFUSAL = "Seat F8 has just gone."


def button(text: str, data: str | None = None, **more: Any) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=data, **more)


def keyboard(*rows: list[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=list(rows))


def picture(words: str, colour: str, size: tuple[int, int] = (900, 600)) -> BufferedInputFile:
    image = Image.new("RGB", size, colour)
    draw = ImageDraw.Draw(image)
    for left in range(40, size[0] - 60, 80):
        draw.rounded_rectangle((left, size[1] // 2, left + 50, size[1] // 2 + 50), 12, fill="#f2d9a0")
    draw.text((40, 60), words, fill="white", font_size=72)
    out = io.BytesIO()
    image.save(out, "PNG")
    return BufferedInputFile(out.getvalue(), f"{words}.png")


def seats(taken: str = "") -> InlineKeyboardMarkup:
    """Twelve lines of a row label and seven seats: 96 buttons."""
    return keyboard(*[[button(letter, f"row {letter}"), *seat_row(letter, taken)] for letter in "ABCDEFGHIJKL"])


def seat_row(letter: str, taken: str) -> list[InlineKeyboardButton]:
    names = [f"{letter}{number}" for number in range(1, 8)]
    return [
        button(f"✓{name[1:]}", f"seat {name}", style="success") if name == taken else button(name[1:], f"seat {name}")
        for name in names
    ]


MENU = keyboard(
    [button("Toast", "toast"), button("Alert", "alert")],
    [button("Edit", "edit", style="success"), button("Delete", "delete", style="danger")],
    [button("Slow", "slow", style="primary"), button("Closed", disabled=DisabledButton())],
    [button("Site", url="https://example.org/"), button("Deep link", url="https://t.me/sample_bot?start=from-button")],
)


@dispatcher.message(CommandStart(deep_link=True))
async def deep_link(message: Message, command: CommandObject) -> None:
    await message.answer(f"Opened with {command.args}")


@dispatcher.message(CommandStart())
async def start(message: Message) -> None:
    name = message.from_user.first_name if message.from_user else ""
    await message.answer(f"Hello, <b>{html.escape(name)}</b>! This is what I can do.", reply_markup=MENU)


@dispatcher.callback_query(F.data == "toast")
async def toast(query: CallbackQuery) -> None:
    await query.answer("A toast, well done")


@dispatcher.callback_query(F.data == "alert")
async def alert(query: CallbackQuery) -> None:
    await query.answer("Seat F7 has just gone. F9 is free.", show_alert=True)


@dispatcher.callback_query(F.data == "slow")
async def slow(query: CallbackQuery) -> None:
    await asyncio.sleep(1.5)
    await query.answer()


@dispatcher.callback_query(F.data == "edit")
async def edit(query: CallbackQuery) -> None:
    assert isinstance(query.message, Message)
    await query.message.edit_text("This message was edited.", reply_markup=MENU)
    await query.answer()


@dispatcher.callback_query(F.data == "delete")
async def delete(query: CallbackQuery) -> None:
    assert isinstance(query.message, Message)
    await query.message.delete()
    await query.answer()


@dispatcher.callback_query(F.data.startswith("seat "))
async def take(query: CallbackQuery) -> None:
    assert isinstance(query.message, Message)
    name = (query.data or "").removeprefix("seat ")
    await query.message.edit_reply_markup(reply_markup=seats(name))
    await query.answer(f"{name} is yours")


@dispatcher.message(Command("seats"))
async def show_seats(message: Message) -> None:
    await message.answer_photo(picture("Hall 1", "#22384f"), caption="Choose your seats", reply_markup=seats())


@dispatcher.message(Command("photo"))
async def show_photo(message: Message) -> None:
    await message.answer_photo(picture("A photo", "#7a2e3a"), caption="A <i>caption</i> of the photo")


@dispatcher.message(Command("album"))
async def show_album(message: Message) -> None:
    colours = ("#7a2e3a", "#22384f", "#2f6b4f")
    media = [
        InputMediaPhoto(media=picture(f"No. {n}", colour, (800, 800)), caption="Three photos" if n == 1 else None)
        for n, colour in enumerate(colours, 1)
    ]
    await message.answer_media_group(media)


@dispatcher.message(Command("ticket"))
async def show_ticket(message: Message) -> None:
    out = io.BytesIO()
    qrcode.make("https://t.me/sample_bot?start=ticket-of-Anna-F7", border=8).save(out)
    await message.answer_photo(BufferedInputFile(out.getvalue(), "ticket.png"), caption="Show this at the door")


@dispatcher.message(Command("invoice", "refused"))
async def show_invoice(message: Message, command: CommandObject) -> None:
    await message.answer_invoice(
        title="2 tickets: Nosferatu",
        description="Row F, seats 7 and 8, tonight at 19:30",
        payload=command.command,
        currency="USD",
        prices=PRICES,
        provider_token="1234567890:TEST:sample",
        start_parameter="pay",
    )


@dispatcher.pre_checkout_query()
async def check(query: PreCheckoutQuery) -> None:
    good = query.invoice_payload != "refused"
    await query.answer(ok=good, error_message=None if good else REFUSAL)


@dispatcher.message(F.successful_payment)
async def paid(message: Message) -> None:
    await message.answer_photo(picture("TICKET", "#2b2140", (600, 900)), caption="Your ticket: row F, seats 7 and 8")


@dispatcher.message(Command("keys"))
async def show_keys(message: Message) -> None:
    rows = [
        [
            KeyboardButton(text="Send my location", request_location=True),
            KeyboardButton(text="Send my number", request_contact=True),
        ],
        [KeyboardButton(text="Remove these")],
    ]
    await message.answer("Choose below", reply_markup=ReplyKeyboardMarkup(keyboard=rows, resize_keyboard=True))


@dispatcher.message(F.text == "Remove these")
async def remove_keys(message: Message) -> None:
    await message.answer("Gone", reply_markup=ReplyKeyboardRemove())


@dispatcher.message(F.location)
async def location(message: Message) -> None:
    assert message.location
    await message.answer(f"You are at {message.location.latitude:.2f}, {message.location.longitude:.2f}")


@dispatcher.message(F.contact)
async def contact(message: Message) -> None:
    assert message.contact
    await message.answer(f"Your number is {message.contact.phone_number}")


@dispatcher.message(F.photo | F.document)
async def upload(message: Message) -> None:
    await message.answer(f"Got a {message.content_type.value}: {message.caption}")


@dispatcher.message(Command("format"))
async def show_formats(message: Message) -> None:
    ends = int(time.time()) + 600
    await message.answer(
        "<b>Bold</b>, <i>italic</i>, <u>under</u>, <s>struck</s>, <b>bold <i>and italic</i></b>, <code>code</code>, "
        '<a href="https://example.org/">a link</a>, <tg-spoiler>a secret</tg-spoiler>, '
        '<a href="https://t.me/sample_bot?start=from-text">a deep link</a>\n'
        "<blockquote>A quotation</blockquote>\n"
        f'<pre><code class="language-python">print("hi")</code></pre>\n'
        f'Ends <tg-time unix="{ends}" format="r">soon</tg-time>, '
        f'at <tg-time unix="{ends}" format="t">a time</tg-time>. &lt;b&gt;not markup&lt;/b&gt;'
    )


def hall(taken: str = "") -> InputRichMessage:
    """A native table with a button in every cell: four rows of ten seats."""
    rows = [
        [
            RichBlockTableCell(text=rich_seat(f"{letter}{number}", taken), align="center", valign="middle")
            for number in range(1, 11)
        ]
        for letter in "ABCD"
    ]
    blocks = [
        InputRichBlockSectionHeading(text="Hall 2", size=2),
        InputRichBlockParagraph(text=["Take a ", RichTextBold(text="seat"), " below."]),
        InputRichBlockTable(cells=rows, is_compact=True),
    ]
    return InputRichMessage(blocks=blocks)


def rich_seat(name: str, taken: str) -> RichTextButton:
    style = "success" if name == taken else None
    return RichTextButton(button=RichMessageButton(text=name, callback_data=f"rich {name}", style=style))


@dispatcher.message(Command("rich"))
async def show_rich(message: Message, bot: Bot) -> None:
    await bot.send_rich_message(message.chat.id, rich_message=hall())


@dispatcher.callback_query(F.data.startswith("rich "))
async def take_in_table(query: CallbackQuery, bot: Bot) -> None:
    assert query.message
    name = (query.data or "").removeprefix("rich ")
    chat, number = query.message.chat.id, query.message.message_id
    await bot.edit_message_text(chat_id=chat, message_id=number, rich_message=hall(name))
    await query.answer(f"{name} is yours")


@dispatcher.message(Command("reply"))
async def show_reply(message: Message) -> None:
    await message.react([ReactionTypeEmoji(emoji="👍")])
    await message.reply("An answer to that very message")


@dispatcher.message(Command("arabic"))
async def show_arabic(message: Message) -> None:
    await message.answer(
        "مرحبا! اختر مقعدك من فضلك.", reply_markup=keyboard([button("نعم", "toast"), button("لا", "alert")])
    )


@dispatcher.message(F.text)
async def echo(message: Message) -> None:
    await message.answer(message.text or "", parse_mode=None)


async def serve(address: str, token: str) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    bot = Bot(token, session=session, default=DefaultBotProperties(parse_mode="HTML"))
    menu = [BotCommand(command="photo", description="A photo"), BotCommand(command="keys", description="A keyboard")]
    await bot.set_my_commands(menu)
    await bot.set_my_description("Shows every kind of message there is.")
    await dispatcher.start_polling(bot, polling_timeout=5)


if __name__ == "__main__":
    asyncio.run(serve(*sys.argv[1:]))
