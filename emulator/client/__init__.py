"""What a person's Telegram does, over HTTP: the routes of /client."""

from aiohttp import web

from emulator.client import inline, payments, people, sharing, talk, taps, trouble, watch

ROUTES: list[web.RouteDef] = [
    *people.ROUTES,
    *talk.ROUTES,
    *sharing.ROUTES,
    *taps.ROUTES,
    *payments.ROUTES,
    *inline.ROUTES,
    *watch.ROUTES,
    *trouble.ROUTES,
]
