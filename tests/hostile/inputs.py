"""What a hostile client may send: noise, our own data bent, somebody else's numbers, updates of every kind."""

import random
import string

from booking.rules.snacks import LENGTH, LETTERS
from bot import callbacks

INTS = (-(2**63), -1, 0, 1, 2, 7, 41, 42, 99, 2**31 - 1, 2**31, 2**53 - 1, 2**53, 2**63 - 1, 2**63, 10**30)
ODD = (
    "", " ", "0", "-1", "null", "None", "true", "../../etc/passwd", "'; DROP TABLE bookings; --", "%", "_", "\\", "<b>",
    "</a>&", "\u202eevil", "\u0000", "0-999", "999-0", "1.2.3", "1-2-3", "12-14.30", "ru", "xx", "2026-02-30", "card",
    "wallet", "e" * 40, "🎬" * 8, "٣٤", "１２",
)  # fmt: skip
COMMANDS = ("/start", "/tickets", "/wallet", "/findings", "/cancel", "/city", "/help", "/language", "/refunds", "/door")
TEXTS = (
    "F7 F8", "row 1 seat 2", "A1-A99", "a" * 4096, "🎬" * 2048, "<b>bold", "&amp;", "\u202ex", "=cmd|' /C calc'!A0",
    "{{7*7}}", "%s%n%x", "FRIENDS", "' OR 1=1 --", "\x00\x01", "/", "//", "/start@other_bot", "/staff add 1 owner",
)  # fmt: skip
NAMES = ("Mallory", "<b>", "\u202eM", "🎬" * 9)
CLASSES = [kind for kind in vars(callbacks).values() if isinstance(kind, type) and getattr(kind, "__prefix__", "")]


class Hostile:
    """`targets` are the numbers and codes of somebody else's things."""

    def __init__(self, seed, targets) -> None:
        self.chance, self.targets = random.Random(seed), targets
        self._charges = 0

    def number(self):
        return self.chance.choice((*INTS, *self.targets["ids"] * 3, self.chance.randrange(200)))

    def text(self, most=30):
        if self.chance.random() < 0.5:
            return self.chance.choice(ODD)
        return "".join(self.chance.choices(string.printable + "Жя🎬", k=self.chance.randrange(1, most)))

    def bent(self, text):
        """One character changed, cut off, or doubled; never as it was, for a link is whose who has it."""
        at, how = self.chance.randrange(len(text)), self.chance.randrange(3)
        other = self.chance.choice((string.ascii_letters + "-_:").replace(text[at], ""))
        return (text[:at] + other + text[at + 1 :], text[:at], text * 2)[how]

    def data(self):
        """A button's data as no button of ours carries it, or as somebody else's does."""
        kind = self.chance.choice(CLASSES)
        fields = [
            self.number() if field.annotation is int and self.chance.random() < 0.9 else self.text()
            for field in kind.model_fields.values()
        ]
        data = ":".join(map(str, (kind.__prefix__, *fields)))
        bend = self.chance.random()
        if bend < 0.15:
            data = self.bent(data)
        elif bend < 0.25:
            data = self.text()
        return ("!" if self.chance.random() < 0.1 else "") + data

    def said(self):
        """Text, a command, or a deep link: codes and tokens bent, numbers of others."""
        kind = self.chance.random()
        if kind < 0.3:
            return self.chance.choice((*TEXTS, self.text(60)))
        if kind < 0.5:
            return f"{self.chance.choice(COMMANDS)} {self.text()}"
        code = self.chance.choice(self.targets["codes"])
        numbered = f"{self.chance.choice('cfsvkp')}{self.number()}"
        links = (self.bent(code), self.noise(40), "g" + self.noise(22), "x" + self.collected(), numbered)
        return f"/start {self.chance.choice(links)}"

    def collected(self):
        """What somebody else is to be handed at the counter, or as good as it looks."""
        like_it = "".join(self.chance.choices(LETTERS, k=LENGTH))
        return self.chance.choice((*self.targets["orders"], like_it, self.noise(LENGTH)))

    def noise(self, length):
        return "".join(self.chance.choices(string.ascii_letters + string.digits + "-_", k=length))

    def payload(self):
        """An invoice's payload that is none of the sender's."""
        parts = [
            "b1",
            str(self.number()),
            str(self.chance.choice((self.number(), *self.targets["people"]))),
            self.noise(8),
        ]
        return self.bent(":".join(parts)) if self.chance.random() < 0.4 else ":".join(parts)

    def update(self, number, sender):
        """One update of any kind, as Telegram would bring it."""
        person = {
            "id": sender,
            "is_bot": False,
            "first_name": NAMES[sender % len(NAMES)],
        }
        chat = {"id": sender, "type": "private", "first_name": "M"}
        message = {"message_id": number, "date": 0, "chat": chat, "from": person}
        kind = self.chance.random()
        if kind < 0.64:
            shown = {**message, "from": {"id": 700000001, "is_bot": True, "first_name": "Foyer"}, "text": "?"}
            query = {"id": str(number), "from": person, "chat_instance": "1", "message": shown, "data": self.data()}
            return {"update_id": number, "callback_query": query}
        if kind < 0.84:
            return {"update_id": number, "message": {**message, "text": self.said()}}
        money = {"currency": self.chance.choice(("EUR", "XXX", "USD")), "total_amount": self.chance.randrange(1, 9_999)}
        if kind < 0.94:
            asked = {"id": str(number), "from": person, "invoice_payload": self.payload(), **money}
            return {"update_id": number, "pre_checkout_query": asked}
        charge = {"telegram_payment_charge_id": f"x{number}", "provider_payment_charge_id": self.noise(12)}
        paid = {"invoice_payload": self.payload(), **money, **charge}
        return {"update_id": number, "message": {**message, "successful_payment": paid}}
