"""Every screen, in every language, is something that Telegram takes and a person can read."""

import inspect
import io
import re
from dataclasses import replace

import pytest
from aiogram.filters.callback_data import CallbackData
from PIL import Image

from booking import refusals
from booking.filtering import FilmsBy, pack
from bot import callbacks
from bot.screens import browse, cart, door, invoice, refusal, samples, seats, tickets
from bot.screens.commands import DESCRIPTION_LIMIT, NAMES, SHORT_LIMIT, commands, description, short_description
from bot.screens.render import LABEL_LIMIT, TOAST_LIMIT, length
from bot.screens.screen import Screen
from bot.screens.windows import windows
from emulator import formatting, keyboards, limits
from locales import LANGUAGES, SOURCE, Words
from locales.direction import plain

BY_PREFIX = {
    kind.__prefix__: kind
    for _, kind in inspect.getmembers(callbacks, inspect.isclass)
    if issubclass(kind, CallbackData) and kind is not CallbackData
}
LETTERS = {"ru": "[а-я]", "uk": "[а-яіїєґ]", "ar": "[\u0620-\u064a]"}  # of languages with letters of their own
EVIL = "<b>&\u202egnp.exe\u2066</i>\x00\n" + "👩‍👩‍👧‍👦" * 4096


@pytest.fixture(params=LANGUAGES)
def words(request):
    return Words(request.param, strict=True)


def drawn(name, words):
    made = samples.SCREENS[name](words)
    return made if isinstance(made, tuple) else (made,)


def is_caption(screen):
    return bool(screen.picture or screen.album or screen.document)


def read(screen):
    """The text and entities as Telegram reads them; it refuses what does not parse or is too long."""
    check = formatting.caption_text if is_caption(screen) else formatting.message_text
    return check(screen.text, "HTML", None)


def check(screen: Screen):
    """All that Telegram refuses, and our own measure of a button."""
    text, entities = read(screen)
    assert length(text) <= (limits.CAPTION if is_caption(screen) else limits.TEXT)
    assert len(entities) < limits.ENTITIES
    assert not re.search(r"\{|\}|\?\?\?|None|\u202e", text)
    markup = {"inline_keyboard": [[as_sent(button) for button in row] for row in screen.rows]}
    if screen.rows:
        keyboards.split_markup(markup, private=True)
    for button in (button for row in screen.rows for button in row):
        assert 0 < length(plain(button.text)) <= LABEL_LIMIT
        assert button.text == button.text.strip()
        assert sum(action is not None for action in (button.data, button.url, button.share)) <= 1
    assert not screen.album or limits.ALBUM[0] <= len(screen.album) <= limits.ALBUM[1]
    assert length(screen.toast or "") <= TOAST_LIMIT


def as_sent(button):
    """As it goes out under a message that must stay: with a mark of one byte before the data."""
    action = {"url": button.url} if button.url else {"callback_data": f"!{button.data or 'z1'}"}
    return {"text": button.text} | action | ({"style": button.style} if button.style else {})


@pytest.mark.parametrize("name", samples.SCREENS)
def test_telegram_takes_it(name, words):
    for screen in drawn(name, words):
        check(screen)


@pytest.mark.parametrize("name", samples.SCREENS)
def test_there_is_a_way_on(name, words):
    """Pictures of tickets stand above their receipt; every other screen has a button that leads somewhere."""
    last = drawn(name, words)[-1]
    assert last.location or any(button.data for row in last.rows for button in row)


@pytest.mark.parametrize("name", samples.SCREENS)
def test_every_button_comes_back_as_what_it_meant(name, words):
    for screen in drawn(name, words):
        for button in (button for row in screen.rows for button in row if button.data):
            kind = BY_PREFIX[button.data.partition(":")[0]]
            assert kind.unpack(button.data).pack() == button.data


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != SOURCE])
@pytest.mark.parametrize("name", samples.SCREENS)
def test_each_language_says_it_in_its_own_words(name, language):
    english, translated = (drawn(name, Words(each, strict=True)) for each in (SOURCE, language))
    for in_english, in_other in zip(english, translated, strict=True):
        assert in_english.text != in_other.text
        assert re.search(LETTERS.get(language, "[a-z]"), in_other.text)
        assert [len(row) for row in in_english.rows] == [len(row) for row in in_other.rows]


@pytest.mark.parametrize(
    ("name", "left_out"),
    [
        ("films-none", callbacks.Filters),
        ("show-moved-sold", callbacks.Tickets),
        ("show-moved-given", callbacks.Tickets),
    ],
)
def test_nothing_is_offered_that_leads_nowhere_or_twice_to_the_same(name, left_out, words):
    """No filter where there is no film, and no list of tickets beside the very tickets."""
    (shown,) = drawn(name, words)
    data = [button.data for row in shown.rows for button in row if button.data]
    assert not [each for each in data if each.startswith(f"{left_out.__prefix__}:")]


def test_where_no_film_is_on_one_sees_what_is_coming(words):
    (shown,) = drawn("films-none", words)
    assert callbacks.Browse(page=0, by=pack(FilmsBy(soon=True))).pack() in {b.data for row in shown.rows for b in row}


def test_no_two_kinds_of_button_share_a_prefix():
    kinds = [kind for _, kind in inspect.getmembers(callbacks, inspect.isclass) if issubclass(kind, CallbackData)]
    assert len(BY_PREFIX) == len(kinds) - 1, "all but CallbackData itself"


def test_every_refusal_is_sampled():
    assert {sample.key: set(sample.facts) for sample in samples.REFUSALS} == {
        key: set(facts) for key, facts in refusals.KEYS.items()
    }


def test_refusals_without_particulars_are_said_too(words):
    for key in ("seats-taken", "seats-gone"):
        said = refusal.refused_toast(refusals.Refusal(key, seats=(), nearest=()), words)
        assert said
        assert "  " not in said


def test_names_from_people_are_only_text(words):
    film = replace(samples.METROPOLIS, title={"en": EVIL}, about={"en": EVIL}, director=EVIL, cast=(EVIL,) * 9)
    show = replace(samples.SHOW, film=film, cinema=EVIL, hall=EVIL, address=EVIL)
    hold = replace(samples.hold(), show=show)
    sold = replace(samples.BOOKING.tickets[0], show=show, holder=EVIL)
    for screen in (
        browse.film(replace(samples.FILM_PAGE, film=film), words),
        browse.films(replace(samples.FILM_LIST, films=(replace(samples.FILM_LIST.films[0], film=film),) * 8), words),
        seats.how_many(replace(samples.HOW_MANY, show=show), words),
        seats.offers(replace(samples.OFFERS, show=show), words),
        seats.seat_map(replace(samples.SEAT_MAP, show=show, hold=hold), words),
        cart.cart(hold, words),
        tickets.my_tickets(replace(samples.MY_TICKETS, upcoming=(samples.bought(sold),) * 9, holds=(hold,)), words),
        *tickets.sent(samples.bought(*[sold] * 23), words, samples.BOT),
        door.verdict(replace(samples.VERDICT, show=show, holder=EVIL), words),
    ):
        check(screen)


def test_a_lasting_offer_of_a_large_party_still_fits_its_button(words):
    scattered = tuple(samples.SEAT_MAP.layout.seats[index] for index in range(0, 380, 19))
    labels = " ".join(seat.label for seat in scattered[:8])
    many = replace(samples.OFFERS, offers=(samples.offer(labels, "apart"),))
    check(seats.offers(many, words))


def test_how_many_is_asked_of_no_more_than_may_be_taken(words):
    def numbers(view):
        buttons = (button for row in seats.how_many(view, words).rows for button in row)
        return [button.text for button in buttons if button.text.isdigit()]

    assert numbers(samples.HOW_MANY) == ["1", "2", "3", "4", "5", "6", "7", "8"]
    assert numbers(replace(samples.HOW_MANY, most=8, free=2)) == ["1", "2"]
    assert numbers(replace(samples.HOW_MANY, most=0)) == []


def test_every_seat_of_the_hall_is_on_a_button_of_some_window(words):
    view = replace(samples.SEAT_MAP, taken=frozenset(), mine=frozenset(), bought=frozenset())
    packed = [
        button.data
        for window in windows(view.layout)
        for row in seats.seat_map(view, words, window.index).rows
        for button in row
        if (button.data or "").startswith(f"{callbacks.TakeSeat.__prefix__}:")
    ]
    found = sorted(callbacks.TakeSeat.unpack(data).seat for data in packed)
    assert found == list(range(view.layout.capacity))


def test_marks_and_intents_of_seats(words):
    view = samples.SEAT_MAP
    buttons = {
        kind: {kind.unpack(button.data).seat: button.text for button in row_buttons(view, words, kind)}
        for kind in (callbacks.TakeSeat, callbacks.DropSeat, callbacks.Gone)
    }
    taken, mine, bought = (
        {index: view.layout.seats[index].number for index in some} for some in (view.taken, view.mine, view.bought)
    )
    assert buttons[callbacks.DropSeat] == {index: f"✓{number}" for index, number in mine.items()}
    shown = {**dict.fromkeys(taken, "✕"), **dict.fromkeys(bought, "★")}
    assert buttons[callbacks.Gone].items() <= shown.items()
    assert not set(buttons[callbacks.TakeSeat]) & {*taken, *mine, *bought}


def row_buttons(view, words, kind):
    every = (button for row in seats.seat_map(view, words).rows for button in row)
    return [button for button in every if (button.data or "").partition(":")[0] == kind.__prefix__]


def test_a_window_out_of_range_is_the_one_with_my_seats(words):
    for forged in (-7, 99, 10**12):
        rows = seats.seat_map(samples.SEAT_MAP, words, forged).rows
        assert any(button.text == "✓12" for row in rows for button in row)


def test_a_wheelchair_place_is_marked(words):
    rows = seats.seat_map(samples.EMPTY_MAP, words, 0).rows
    assert {"♿1", "♿2"} <= {button.text for row in rows for button in row}


def test_the_picture_has_another_name_whenever_it_would_be_another(words):
    view = samples.SEAT_MAP
    others = (
        seats.seat_map(view, words, 0),
        seats.seat_map(replace(view, taken=view.taken | {0}), words),
        seats.seat_map(replace(view, mine=view.mine - {min(view.mine)}), words),
        seats.seat_map(replace(view, bought=frozenset()), words),
        seats.seat_map(replace(view, layout=samples.SMALL, taken=frozenset(), mine=frozenset({1})), words),
        seats.seat_map(replace(view, show=replace(view.show, prices=view.show.prices | {"s": 1})), words),
        seats.seat_map(view, Words("ru" if words.language == "en" else "en")),
    )
    keys = {screen.picture.key for screen in (seats.seat_map(view, words), *others)}
    assert len(keys) == len(others) + 1
    assert seats.seat_map(view, words).picture.key in keys


WITH_PICTURES = [
    name
    for name, make in samples.SCREENS.items()
    if getattr(make(Words("en")), "picture", None) and name != "film-own-poster"
]


@pytest.mark.parametrize("name", WITH_PICTURES)
def test_pictures_can_be_drawn(name, words):
    assert drawn(name, words)[0].picture.draw().startswith(b"\x89PNG")


def test_a_cinemas_own_poster_is_shown(words):
    own = browse.film(samples.FILM_PAGE, words, png("#204060")).picture
    other = browse.film(samples.FILM_PAGE, words, png("#602040")).picture
    assert len({own.key, other.key, browse.film(samples.FILM_PAGE, words).picture.key}) == 3
    assert Image.open(io.BytesIO(own.draw())).size == (800, 1200)


def png(colour):
    out = io.BytesIO()
    Image.new("RGB", (300, 440), colour).save(out, "PNG")
    return out.getvalue()


def test_the_deadline_is_a_live_time_with_words_for_old_clients(words):
    _, entities = read(cart.cart(samples.hold(), words))
    live = [entity for entity in entities if entity["type"] == "date_time"]
    assert [entity["unix_time"] for entity in live] == [samples.hold().deadline]


def test_the_hold_says_what_it_will_cost_where_it_is_paid(words):
    screen = cart.cart(samples.hold("E3 H12 H13"), words)
    total = {"en": "€33.50", "ar": "33.50\u00a0€"}.get(words.language, "33,50\u00a0€")
    assert total in screen.text
    assert screen.rows[0][0].style == "success"
    assert total in screen.rows[0][0].text


def test_only_what_may_be_extended_offers_it(words):
    def offered(view):
        return any((button.data or "").startswith("e1:") for row in cart.cart(view, words).rows for button in row)

    assert offered(samples.hold())
    assert not offered(replace(samples.hold(), may_extend=False))


def test_captions_say_what_the_pictures_of_tickets_say(words):
    (album, _) = tickets.sent(samples.BOOKING, words, samples.BOT)
    text, _ = read(album)
    for ticket in samples.BOOKING.tickets:
        assert re.search(rf"\b{ticket.row}\b.*\b{ticket.seat_number}\b", text)
    assert samples.BOOKING.number in text
    assert "19:30" in text


def test_a_void_ticket_is_not_sent_again(words):
    pictures, _ = tickets.sent(samples.PARTLY, words, samples.BOT)
    assert pictures.picture is not None
    assert not pictures.album


def test_the_invoice_fits_and_adds_up(words):
    made = invoice.invoice(samples.ORDER, words)
    assert 0 < length(made.title) <= limits.INVOICE_TITLE
    assert 0 < length(made.description) <= limits.INVOICE_DESCRIPTION
    assert len(made.payload.encode()) <= limits.INVOICE_PAYLOAD_BYTES
    assert sum(amount for _, amount in made.prices) == samples.ORDER.total.amount
    assert all(label.strip() for label, _ in made.prices)
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", made.start_parameter)


def test_the_door_says_first_whether_to_let_in(words):
    for verdict in samples.VERDICTS:
        first = door.verdict(replace(samples.VERDICT, verdict=verdict), words).text.partition("\n")[0]
        assert first.startswith("✅" if verdict in door.ADMITTING else "⛔")


def test_commands_and_descriptions_fit(words):
    assert tuple(name for name, _ in commands(words)) == NAMES
    assert all(0 < length(text) <= limits.COMMAND_DESCRIPTION for _, text in commands(words))
    assert 0 < length(description(words)) <= min(DESCRIPTION_LIMIT, limits.BOT_DESCRIPTION)
    assert 0 < length(short_description(words)) <= min(SHORT_LIMIT, limits.BOT_SHORT_DESCRIPTION)


def test_what_is_over_offers_no_way_in(words):
    said = {button.text for row in samples.SCREENS["booking-over"](words).rows for button in row}
    before = {button.text for row in samples.SCREENS["booking-used"](words).rows for button in row}
    for gone in ("button-send-again", "button-get-there", "button-calendar", "button-one-more"):
        assert plain(words(gone)) in {plain(text) for text in before}
        assert plain(words(gone)) not in {plain(text) for text in said}
