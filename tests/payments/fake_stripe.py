"""A Stripe for tests, over HTTP: Checkout Sessions, PaymentIntents, charges, refunds, disputes, signed events, and
customers with the cards that they keep.

It judges: a parameter that Stripe does not know, an expiry outside 30 minutes to 24 hours, a key used with other
parameters, and a refund of more than was charged are refused as Stripe refuses them. It can also lie as a network does:
time out before the work or after it, fail, and deliver its events twice, late, out of order or never.
"""

import asyncio
import hashlib
import hmac
import json
import re
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

import aiohttp
from aiohttp import web

SECRET_KEY = "sk_test_" + "fake0fake0fake0fake0"
WEBHOOK_SECRET = "whsec_" + "fake1fake1fake1fake1"
SESSION_PARAMS = re.compile(
    r"mode|client_reference_id|expires_at|success_url|cancel_url|locale|adaptive_pricing\[enabled\]"
    r"|line_items\[\d\]\[(quantity|price_data\]\[(currency|unit_amount|product_data\]\[(name|description)))\]"
    r"|metadata\[\w+\]|payment_intent_data\[(description|metadata\]\[\w+)\]"
    r"|customer|saved_payment_method_options\[payment_method_(save|remove)\]"
)
NO_PARAMS = re.compile(r"(?!)")
REFUND_PARAMS = re.compile(r"payment_intent|amount|reason|metadata\[\w+\]")
LIST_PARAMS = re.compile(r"limit|starting_after|payment_intent|created\[gte\]")
Form = dict[str, str]


class RefusedError(Exception):
    def __init__(self, status: int, kind: str, message: str, code: str | None = None) -> None:
        super().__init__(message)
        self.status, self.error = status, {"type": kind, "message": message, "code": code}


def bad(message: str, code: str | None = None) -> RefusedError:
    return RefusedError(400, "invalid_request_error", message, code)


class FakeStripe:
    """`faults` are taken one a request: "before" and "after" (time-outs around the work), "tells" (a refusal that
    repeats the key that we came with), or a status such as 500.
    """

    def __init__(self) -> None:
        self.things: dict[str, dict[str, Any]] = {}
        self.events: list[dict[str, Any]] = []  # told by nobody yet
        self.faults: deque[str] = deque()
        self.down = False
        self.calls: list[str] = []
        self.hook = ""
        self.now = lambda: int(time.time())
        self.silence = 0.5  # seconds until a time-out is cut off
        self._keys: dict[str, tuple[str, int, Any]] = {}
        self._ids = count(1)

    # What happens on Stripe's side

    def pay(
        self, session_id: str, *, amount: int | None = None, slowly: bool = False, keep: bool = False
    ) -> dict[str, Any]:
        """Somebody pays on the page; `amount` other than asked, as no Stripe does; `keep`: they tick the box. The
        session.
        """
        session = self.things[session_id]
        assert session["status"] == "open", f"the page of a session that is {session['status']}"
        session["status"] = "complete"
        if keep:
            assert session["may_keep"], "there is no box to tick"
            self.things[session["customer"]]["cards"].append("•••• 4242")
        intent = self._new("payment_intent", "pi", status="processing", metadata=session["intent"], charge=None)
        session["payment_intent"] = intent["id"]
        if amount is not None:
            session["amount_total"] = amount
        if slowly:
            self._tell("checkout.session.completed", session)
        else:
            self._settle(session, "checkout.session.completed")
        return session

    def settle(self, session_id: str, *, well: bool) -> None:
        """The end of a payment that came slowly."""
        session = self.things[session_id]
        if well:
            self._settle(session, "checkout.session.async_payment_succeeded")
            return
        self.things[session["payment_intent"]]["status"] = "requires_payment_method"
        self._tell("checkout.session.async_payment_failed", session)

    def _settle(self, session: dict[str, Any], event: str) -> None:
        intent = self.things[session["payment_intent"]]
        self.charge(session["amount_total"], session["currency"], intent=intent)
        session["payment_status"] = "paid"
        self._tell(event, session)

    def charge(self, amount: int, currency: str, *, intent: dict[str, Any] | None = None) -> dict[str, Any]:
        """Money; without an intent, of somebody else's making."""
        intent = intent or self._new("payment_intent", "pi", status="", metadata={}, charge=None)
        charge = self._new("charge", "ch", amount=amount, currency=currency, paid=True, amount_refunded=0)
        charge |= {"payment_intent": intent["id"], "metadata": intent["metadata"], "refunded": False}
        intent |= {"status": "succeeded", "amount": amount, "currency": currency, "charge": charge["id"]}
        self.things[charge["id"]] = charge
        return charge

    def cards_on_page(self, session_id: str) -> list[str]:
        """The cards that the page shows to choose from."""
        customer = self.things[session_id]["customer"]
        return list(self.things[customer]["cards"]) if customer else []

    def run_out(self, session_id: str) -> None:
        session = self.things[session_id]
        session["status"] = "expired"
        self._tell("checkout.session.expired", session)

    def give_back(self, intent_id: str, amount: int | None = None) -> dict[str, Any]:
        """A refund made in the dashboard."""
        return self._refund({"payment_intent": intent_id} | ({"amount": str(amount)} if amount else {}))

    def dispute(self, intent_id: str) -> dict[str, Any]:
        intent = self.things[intent_id]
        facts = {name: intent[name] for name in ("amount", "currency", "charge")}
        dispute = self._new("dispute", "du", payment_intent=intent_id, **facts)
        self._tell("charge.dispute.created", dispute)
        return dispute

    def of(self, kind: str) -> list[dict[str, Any]]:
        return [thing for thing in self.things.values() if thing["object"] == kind]

    @property
    def session(self) -> dict[str, Any]:
        """The newest."""
        return self.of("checkout.session")[-1]

    # Events

    def signed(
        self, event: dict[str, Any], *, secret: str = WEBHOOK_SECRET, at: int | None = None
    ) -> tuple[bytes, str]:
        body, at = json.dumps(event).encode(), at or self.now()
        mac = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
        return body, f"t={at},v1={mac},v0={'0' * 64}"

    async def post(self, body: bytes, signature: str | None) -> int:
        headers = {"Stripe-Signature": signature} if signature is not None else {}
        async with aiohttp.ClientSession() as session, session.post(self.hook, data=body, headers=headers) as answer:
            return answer.status

    async def deliver(self, *events: dict[str, Any]) -> list[int]:
        """Sends events, or all that are waiting in their order; the statuses they were answered with."""
        if not events:
            events, self.events = tuple(self.events), []
        return [await self.post(*self.signed(event)) for event in events]

    def _tell(self, kind: str, subject: dict[str, Any]) -> None:
        number = next(self._ids)
        body = {"id": f"evt_{number:08}", "object": "event", "type": kind, "created": self.now()}
        self.events.append(body | {"api_version": "2026-10-28.endive", "data": {"object": _shown(subject)}})

    # What is asked over HTTP

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.calls.append(f"{request.method} {request.path}")
        fault = "503" if self.down else self.faults.popleft() if self.faults else ""
        if fault == "before":
            await asyncio.sleep(self.silence)
            request.transport.abort()
            return web.Response()
        if fault.isdigit():
            return _error(RefusedError(int(fault), "api_error", "Something went wrong on Stripe's end."))
        if fault == "tells":
            return _error(bad(f"Nobody may do this with {request.headers['Authorization']}"))
        form = {name: str(value) for name, value in (await request.post()).items()}
        try:
            status, body = self._once(request, form)
        except RefusedError as refused:
            return _error(refused)
        if fault == "after":
            await asyncio.sleep(self.silence)
            request.transport.abort()
        return web.json_response(body, status=status)

    def _once(self, request: web.Request, form: Form) -> tuple[int, Any]:
        if request.headers.get("Authorization") != f"Bearer {SECRET_KEY}":
            raise RefusedError(401, "invalid_request_error", "Invalid API Key provided")
        key, asked = request.headers.get("Idempotency-Key"), json.dumps([request.path, sorted(form.items())])
        if request.method == "GET" or not key:
            return 200, self._do(request, form)
        if key in self._keys:
            before, status, body = self._keys[key]
            if before != asked:
                raise RefusedError(
                    400, "idempotency_error", "Keys for idempotent requests can only be used with the same parameters"
                )
            if status >= 400:
                raise RefusedError(status, body["type"], body["message"], body["code"])
            return status, body
        try:
            self._keys[key] = (asked, 200, self._do(request, form))
        except RefusedError as refused:
            self._keys[key] = (asked, refused.status, refused.error)
            raise
        return 200, self._keys[key][2]

    def _do(self, request: web.Request, form: Form) -> Any:
        path = request.path.removeprefix("/v1/")
        match request.method, path.split("/"):
            case "POST", ["checkout", "sessions"]:
                return _shown(self._open(form))
            case "POST", ["checkout", "sessions", session_id, "expire"]:
                return _shown(self._expire(session_id))
            case "GET", ["checkout", "sessions", thing_id] | ["refunds", thing_id] | ["payment_intents", thing_id]:
                return self._one(thing_id, request.query.get("expand[0]"))
            case "POST" | "DELETE" as method, ["customers", *named]:
                return self._customers(method, named, form)
            case "POST", ["refunds"]:
                _known(form, REFUND_PARAMS)
                return dict(self._refund(form))
            case "GET", ["refunds" | "charges" | "disputes" as kind]:
                return self._list(kind.removesuffix("s"), dict(request.query))
        raise RefusedError(404, "invalid_request_error", f"Unrecognized request URL ({request.method}: {request.path})")

    def _one(self, thing_id: str, expand: str | None) -> dict[str, Any]:
        if thing_id not in self.things:
            raise RefusedError(404, "invalid_request_error", f"No such object: '{thing_id}'", "resource_missing")
        thing = _shown(self.things[thing_id])
        if expand and thing.get(expand):
            thing[expand] = dict(self.things[thing[expand]])
        return thing

    def _open(self, form: Form) -> dict[str, Any]:
        _known(form, SESSION_PARAMS)
        expires_at, now = int(form.get("expires_at", 0)), self.now()
        if not now + 1800 <= expires_at <= now + 86_400:
            raise bad("The `expires_at` timestamp must be between 30 minutes and 24 hours from now.")
        price = "line_items[0][price_data]"
        if form.get("mode") != "payment" or not form.get(f"{price}[product_data][name]") or not form.get("success_url"):
            raise bad("Missing required param.", "parameter_missing")
        amount = int(form[f"{price}[unit_amount]"]) * int(form["line_items[0][quantity]"])
        if amount < 50:
            raise bad("The Checkout Session's total amount due must add up to at least $0.50", "amount_too_small")
        customer, may_keep = form.get("customer"), form.get("saved_payment_method_options[payment_method_save]")
        if customer:
            self._customer(customer)
        session = self._new("checkout.session", "cs_test", status="open", payment_status="unpaid", payment_intent=None)
        session |= {"customer": customer, "may_keep": may_keep == "enabled" and customer is not None}
        session |= {"amount_total": amount, "currency": form[f"{price}[currency]"], "expires_at": expires_at}
        session |= {"metadata": _nested(form, "metadata"), "intent": _nested(form, "payment_intent_data[metadata]")}
        session |= {"client_reference_id": form.get("client_reference_id"), "success_url": form["success_url"]}
        session["url"] = f"https://checkout.stripe.com/c/pay/{session['id']}"
        self.things[session["id"]] = session
        return session

    def _customers(self, method: str, named: list[str], form: Form) -> dict[str, Any]:
        if (method, named) == ("POST", []):
            _known(form, NO_PARAMS)
            return _shown(self._new("customer", "cus", cards=[]))
        (customer_id,) = named
        self._customer(customer_id)
        del self.things[customer_id]
        return {"id": customer_id, "object": "customer", "deleted": True}

    def _customer(self, customer_id: str) -> None:
        if self.things.get(customer_id, {}).get("object") != "customer":
            raise RefusedError(400, "invalid_request_error", f"No such customer: '{customer_id}'", "resource_missing")

    def _expire(self, session_id: str) -> dict[str, Any]:
        self._one(session_id, None)
        session = self.things[session_id]
        if session["status"] != "open":
            raise bad(f'Only Checkout Sessions with a status in ["open"] can be expired; it is {session["status"]}.')
        self.run_out(session_id)
        return session

    def _refund(self, form: Form) -> dict[str, Any]:
        intent = self.things.get(form.get("payment_intent", ""))
        if intent is None or intent["charge"] is None:
            raise RefusedError(404, "invalid_request_error", "No such payment_intent", "resource_missing")
        charge = self.things[intent["charge"]]
        left = charge["amount"] - charge["amount_refunded"]
        amount = int(form.get("amount", left))
        if left == 0:
            raise bad(f"Charge {charge['id']} has already been refunded.", "charge_already_refunded")
        if not 0 < amount <= left:
            raise bad(f"Refund amount ({amount}) is greater than unrefunded amount on charge ({left})")
        charge["amount_refunded"] += amount
        charge["refunded"] = charge["amount_refunded"] == charge["amount"]
        refund = self._new("refund", "re", amount=amount, currency=charge["currency"], status="succeeded")
        refund |= {"payment_intent": intent["id"], "charge": charge["id"], "metadata": _nested(form, "metadata")}
        self.things[refund["id"]] = refund
        self._tell("charge.refunded", charge)
        return refund

    def _list(self, kind: str, query: Form) -> dict[str, Any]:
        _known(query, LIST_PARAMS)
        found = [
            dict(thing) for thing in reversed(self.of(kind)) if thing["created"] >= int(query.get("created[gte]", 0))
        ]
        if intent := query.get("payment_intent"):
            found = [thing for thing in found if thing["payment_intent"] == intent]
        after = [thing["id"] for thing in found].index(query["starting_after"]) + 1 if "starting_after" in query else 0
        limit = int(query.get("limit", 10))
        page = found[after : after + limit]
        more = len(found) > after + limit
        return {"object": "list", "url": f"/v1/{kind}s", "has_more": more, "data": page}

    def _new(self, kind: str, prefix: str, **facts: Any) -> dict[str, Any]:
        thing = {"id": f"{prefix}_{next(self._ids):024}", "object": kind, "created": self.now(), "livemode": False}
        self.things[thing["id"]] = thing | facts
        return self.things[thing["id"]]


def _shown(thing: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in thing.items() if name not in ("intent", "cards", "may_keep")}


def _nested(form: Form, name: str) -> dict[str, str]:
    return {key[len(name) + 1 : -1]: value for key, value in form.items() if key.startswith(f"{name}[")}


def _known(form: Form, names: re.Pattern[str]) -> None:
    for name in form:
        if not names.fullmatch(name):
            raise bad(f"Received unknown parameter: {name}", "parameter_unknown")


def _error(refused: RefusedError) -> web.Response:
    return web.json_response({"error": refused.error}, status=refused.status)


@asynccontextmanager
async def fake_stripe() -> AsyncIterator[tuple[FakeStripe, str]]:
    """The server and its address."""
    fake, app = FakeStripe(), web.Application()
    app.router.add_route("*", "/{path:.*}", fake.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield fake, f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
