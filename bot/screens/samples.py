"""One sample of every view, and every screen made of them: what tests render and the documentation shows."""

import itertools
from collections.abc import Callable, Mapping
from dataclasses import replace

from booking import charges, counter, reconcile
from booking.after_views import (
    Cancellable,
    CancelQuote,
    ChangeOffers,
    ChangeOptions,
    ChangeShow,
    Handover,
    RefundTold,
    ShowMovedTold,
    StuckRefund,
)
from booking.alerts import Alert, Undelivered
from booking.refusals import Refusal
from booking.rules.seats import Layout
from booking.views import (
    BookingView,
    CinemaShows,
    Cities,
    CityCard,
    DoorVerdict,
    FilmCard,
    FilmFacts,
    FilmList,
    FilmPage,
    Hold,
    HowMany,
    Money,
    MoneyEntry,
    MyTickets,
    Offer,
    Offers,
    Order,
    Person,
    PriceLine,
    RefundView,
    SeatMap,
    SeatPlace,
    SeatsChanged,
    ShowCard,
    ShowFacts,
    ShowList,
    TicketView,
    WaitlistPlace,
    Wallet,
    Wishes,
)
from bot.callbacks import Wish
from bot.screens import (
    afterwards,
    browse,
    cart,
    door,
    findings,
    home,
    keeping,
    notices,
    own_samples,
    party_samples,
    paying,
    prices,
    refusal,
    seats,
    snack_samples,
    tickets,
    waiting,
)
from bot.screens.finding_samples import screens as finding_screens
from bot.screens.screen import Screen
from locales import Words

BOT = "foyer_box_office_bot"
NOW = 1_795_284_000  # Saturday, 21 November 2026, 18:00 in Lisbon
HOUR, DAY = 3_600, 86_400
TODAY = "2026-11-21"
DAYS = ("2026-11-21", "2026-11-22", "2026-11-23", "2026-11-25", "2026-11-27", "2026-11-28", "2026-12-02")
LISBON = CityCard(
    1,
    {"en": "Lisbon", "ru": "Лиссабон", "uk": "Лісабон", "de": "Lissabon", "es": "Lisboa", "ar": "لشبونة"},
    "Europe/Lisbon",
    11,
)
TOKYO = CityCard(
    2, {"en": "Tokyo", "ru": "Токио", "uk": "Токіо", "de": "Tokio", "es": "Tokio", "ar": "طوكيو"}, "Asia/Tokyo", 1
)
BUENOS_AIRES = CityCard(
    3,
    {
        "en": "Buenos Aires",
        "ru": "Буэнос-Айрес",
        "uk": "Буенос-Айрес",
        "de": "Buenos Aires",
        "es": "Buenos Aires",
        "ar": "بوينس آيرس",
    },
    "America/Argentina/Buenos_Aires",
    24,
)
KUWAIT = CityCard(
    4,
    {
        "en": "Kuwait City",
        "ru": "Эль-Кувейт",
        "uk": "Ель-Кувейт",
        "de": "Kuwait-Stadt",
        "es": "Ciudad de Kuwait",
        "ar": "مدينة الكويت",
    },
    "Asia/Kuwait",
    0,
)

METROPOLIS = FilmFacts(
    id=1,
    slug="metropolis",
    title={
        "en": "Metropolis",
        "ru": "Метрополис",
        "uk": "Метрополіс",
        "de": "Metropolis",
        "es": "Metrópolis",
        "ar": "متروبوليس",
    },
    about={
        "en": "In a city of towers, the son of its master follows a teacher down to the machines, where a revolt is"
        " being prepared and an inventor is giving his robot the teacher's face.",
        "ru": "В городе башен сын его хозяина спускается вслед за учительницей к машинам: там зреет бунт, а"
        " изобретатель придаёт своему роботу её лицо.",
        "uk": "У місті веж син його господаря спускається вслід за вчителькою до машин: там зріє бунт, а винахідник"
        " надає своєму роботові її обличчя.",
        "de": "In einer Stadt der Türme folgt der Sohn ihres Herrn einer Lehrerin hinab zu den Maschinen, wo ein"
        " Aufstand gärt und ein Erfinder seinem Roboter ihr Gesicht gibt.",
        "es": "En una ciudad de torres, el hijo del amo baja tras una maestra hasta las máquinas, donde se prepara una"
        " revuelta y un inventor da a su robot el rostro de ella.",
        "ar": "في مدينة الأبراج ينزل ابن سيدها وراء معلّمة إلى الآلات، حيث تُعدّ ثورة، ومخترع يمنح إنسانه الآلي وجهها.",
    },
    year=1927,
    director="Fritz Lang",
    cast=("Brigitte Helm", "Alfred Abel", "Gustav Fröhlich", "Rudolf Klein-Rogge", "Heinrich George"),
    minutes=153,
    age_rating="12+",
    genres=("science-fiction", "drama", "silent"),
    languages=("zxx", "de"),
    formats=("35 mm", "4K"),
    trailer="https://cinema.example/trailers/metropolis",
)
MR_WEST = FilmFacts(
    id=2,
    slug="mr-west",
    title={
        "en": "The Extraordinary Adventures of Mr. West in the Land of the Bolsheviks",
        "ru": "Необычайные приключения мистера Веста в стране большевиков",
        "uk": "Надзвичайні пригоди містера Веста в країні більшовиків",
        "de": "Die seltsamen Abenteuer des Mr. West im Lande der Bolschewiki",
        "es": "Las extraordinarias aventuras de Mr. West en el país de los bolcheviques",
        "ar": "المغامرات العجيبة للسيد ويست في بلاد البلاشفة",
    },
    about={
        "en": "An American with a briefcase and a cowboy for a bodyguard comes to Moscow, expects savages, and finds"
        " them in those who promise to save him.",
        "ru": "Американец с портфелем и ковбоем-телохранителем едет в Москву, ждёт дикарей и находит их в тех, кто"
        " обещает его спасти.",
        "uk": "Американець із портфелем і ковбоєм-охоронцем їде до Москви, чекає на дикунів і знаходить їх у тих, хто"
        " обіцяє його врятувати.",
        "de": "Ein Amerikaner mit Aktentasche und einem Cowboy als Leibwächter kommt nach Moskau, erwartet Wilde und"
        " findet sie in denen, die ihn zu retten versprechen.",
        "es": "Un estadounidense con cartera y un vaquero de guardaespaldas llega a Moscú, espera salvajes y los"
        " encuentra en quienes prometen salvarlo.",
        "ar": "أمريكي بحقيبة أوراق وحارس من رعاة البقر يصل إلى موسكو متوقعًا الهمج، فيجدهم فيمن يعدونه بالنجاة.",
    },
    year=1924,
    director="Lev Kuleshov",
    cast=("Porfiri Podobed", "Boris Barnet", "Aleksandra Khokhlova", "Vsevolod Pudovkin", "Sergei Komarov"),
    minutes=94,
    age_rating="6+",
    genres=("comedy", "adventure", "silent"),
    languages=("zxx",),
    formats=("DCP",),
)
CALIGARI = replace(
    MR_WEST,
    id=3,
    slug="caligari",
    title={
        "en": "The Cabinet of Dr. Caligari",
        "ru": "Кабинет доктора Калигари",
        "uk": "Кабінет доктора Калігарі",
        "de": "Das Cabinet des Dr. Caligari",
        "es": "El gabinete del doctor Caligari",
        "ar": "مقصورة الدكتور كاليغاري",
    },
    about={
        "en": "A showman brings a sleepwalker to the fair, and at night people die.",
        "ru": "Балаганщик привозит на ярмарку сомнамбулу, и по ночам начинают гибнуть люди.",
        "uk": "Балаганник привозить на ярмарок сновиду, і ночами починають гинути люди.",
        "de": "Ein Schausteller bringt einen Schlafwandler auf den Jahrmarkt, und nachts sterben Menschen.",
        "es": "Un feriante trae a un sonámbulo a la feria, y por las noches muere gente.",
        "ar": "صاحب عروض يأتي إلى السوق برجل يمشي نائمًا، وفي الليل يموت الناس.",
    },
    year=1920,
    director="Robert Wiene",
    cast=("Werner Krauss", "Conrad Veidt"),
    minutes=77,
    age_rating="16+",
    genres=("horror", "silent"),
)
JOAN = replace(
    CALIGARI,
    id=4,
    slug="joan",
    title={
        "en": "The Passion of Joan of Arc",
        "ru": "Страсти Жанны д’Арк",
        "uk": "Страсті Жанни д’Арк",
        "de": "Die Passion der Jungfrau von Orléans",
        "es": "La pasión de Juana de Arco",
        "ar": "آلام جان دارك",
    },
    year=1928,
    director="Carl Theodor Dreyer",
    cast=("Renée Falconetti", "Eugène Silvain"),
    minutes=82,
    genres=("history", "drama", "silent"),
)
FILMS = (METROPOLIS, MR_WEST, CALIGARI, JOAN)

PRICES = {"s": 950, "c": 1200, "p": 1450, "l": 1600, "w": 950}
SHOW = ShowFacts(
    id=4711,
    film=METROPOLIS,
    city_id=1,
    cinema="Cinema São Jorge",
    address="Avenida da Liberdade 175, 1250-141 Lisboa",
    hall="Sala Manoel de Oliveira",
    starts_at=NOW + 90 * 60,
    zone="Europe/Lisbon",
    local_day=TODAY,
    format="35 mm",
    language="zxx",
    subtitles="en",
    currency="EUR",
    prices=PRICES,
    opens_at=NOW - 13 * DAY,
    closes_at=NOW + 90 * 60,
)
SPOKEN = replace(
    SHOW,
    id=4712,
    film=MR_WEST,
    cinema="国立映画アーカイブ",
    address="3-7-6 Kyobashi, Chuo-ku",
    hall="長瀬記念ホール OZU",
    starts_at=NOW + 16 * HOUR + 30 * 60,  # half past seven in the evening of Tokyo
    zone="Asia/Tokyo",
    local_day="2026-11-22",
    language="ru",
    subtitles="ja",
    currency="JPY",
    prices={"s": 1500},
)

SEEN = replace(SPOKEN, starts_at=SPOKEN.starts_at - 7 * DAY, local_day="2026-11-15")

SMALL = Layout.parse("ssss_ssss\nssss_ssss\ncccc_cccc\ncccc_cccc\nww_ll_ll")
GRAND = Layout.parse(
    "\n".join(
        (
            "......sssssss__..__sssssss......",
            *[".ssssssss_ssssssssssss_ssssssss."] * 5,
            "",
            *[".cccccccc_cccccccccccc_cccccccc."] * 4,
            *[".pppppppp_pppppppppppp_pppppppp."] * 3,
            "wwww.ll_ll_pppppppppp_ll_ll.wwww",
        )
    )
)


def places(layout: Layout, labels: str, prices: Mapping[str, int] = PRICES) -> tuple[SeatPlace, ...]:
    """Seats by their labels, parted by spaces."""
    chosen = (layout.find(label) for label in labels.split())
    return tuple(
        SeatPlace(seat.index, seat.label_row, seat.number, seat.kind, prices[seat.kind]) for seat in chosen if seat
    )


def indexes(layout: Layout, labels: str) -> frozenset[int]:
    return frozenset(place.seat for place in places(layout, labels))


def hold(labels: str = "H12 H13", state: str = "held", layout: Layout = GRAND) -> Hold:
    held = places(layout, labels)
    return Hold(
        booking_id=310_517,
        number="K7Q2MD",
        person_id=7,
        state=state,
        show=SHOW,
        seats=held,
        total=Money(sum(place.price for place in held), "EUR"),
        deadline=NOW + 600 if state in ("held", "paying") else None,
        may_extend=state == "held",
    )


CHEAPER = {
    "en": "Weekends: 30% off",
    "ru": "По выходным скидка 30 %",
    "uk": "У вихідні знижка 30 %",
    "de": "Am Wochenende 30 % Rabatt",
    "es": "Fines de semana: 30 % menos",
    "ar": "نهاية الأسبوع: خصم 30%",
}
WEEKEND = PriceLine("rule", "3", 3, -1005, CHEAPER)
FEE = PriceLine("fee", "", 3, 150)
PRICED = replace(
    hold("E3 H12 H13"),
    lines=(
        PriceLine("seats", "s", 1, 950),
        PriceLine("seats", "c", 2, 2400),
        WEEKEND,
        FEE,
        PriceLine("promo", "WELCOME", 1, -235),
    ),
    total=Money(2260, "EUR"),
    promo="WELCOME",
    credit=500,
)
WALLET = Wallet(
    (Money(1250, "EUR"), Money(300_000, "KZT")),
    (
        MoneyEntry(NOW, "credit-used", Money(-500, "EUR"), "K7Q2MD"),
        MoneyEntry(NOW - HOUR, "credit-back", Money(500, "EUR"), "K7Q2MD"),
        MoneyEntry(NOW - DAY, "refund-wallet", Money(1250, "EUR")),
        MoneyEntry(NOW - 2 * DAY, "refund", Money(900, "EUR"), "XX2M4P"),
        MoneyEntry(NOW - 3 * DAY, "payment", Money(-2150, "EUR"), "XX2M4P"),
        MoneyEntry(NOW - 9 * DAY, "credit", Money(300_000, "KZT")),
    ),
    "Europe/Lisbon",
)


def offer(labels: str, remark: str) -> Offer:
    offered = places(GRAND, labels)
    return Offer(offered, Money(sum(place.price for place in offered), "EUR"), remark)


def ticket(row: str, number: int, kind: str = "c", state: str = "issued", show: ShowFacts = SHOW) -> TicketView:
    return TicketView(
        ticket_id=9_000 + number,
        code="AQAAEmcAACMoAdvOx8iN7Jd0bHn1KqR5uZ3xTw4e",
        booking_id=310_517,
        number="K7Q2MD",
        show=show,
        row=row,
        seat_number=number,
        kind=kind,
        price=Money(show.prices.get(kind, 1500), show.currency),
        state=state,
        holder="Inês",
        person_id=7,
    )


def bought(*sold: TicketView, state: str = "confirmed") -> BookingView:
    total = Money(sum(each.price.amount for each in sold), sold[0].price.currency)
    return BookingView(310_517, "K7Q2MD", 7, state, sold[0].show, sold, total, NOW - HOUR)


POSTER = b"a file"  # what the cinema gave; a test that draws gives a real picture
PERSON = Person(7, "Inês", "en", city_id=1)
CITIES = Cities((LISBON, TOKYO, BUENOS_AIRES, KUWAIT))
FILM_LIST = FilmList(
    LISBON,
    tuple(
        FilmCard(film, NOW + hours * HOUR, "Europe/Lisbon") for film, hours in zip(FILMS, (2, 4, 26, 51), strict=True)
    ),
    page=1,
    pages=3,
)
FILM_PAGE = FilmPage(LISBON, METROPOLIS, DAYS, Money(950, "EUR"), TODAY)


def show_card(show_id: int, minutes: int, free: int, is_open: bool = True) -> ShowCard:
    return ShowCard(
        show_id, NOW + minutes * 60, "Europe/Lisbon", "35 mm", "Sala 3", Money(950, "EUR"), free, 385, is_open
    )


SHOW_LIST = ShowList(
    LISBON,
    METROPOLIS,
    TODAY,
    DAYS,
    TODAY,
    (
        CinemaShows(1, SHOW.cinema, SHOW.address, (show_card(1, 90, 83), show_card(2, 240, 0))),
        CinemaShows(2, "Cinema Ideal", "Rua do Loreto 15, Lisboa", (show_card(3, 60, 1), show_card(4, 300, 40, False))),
    ),
)
MANY_SHOWS = replace(
    SHOW_LIST,
    cinemas=tuple(
        CinemaShows(number, f"{SHOW.cinema} {number}", SHOW.address, tuple(show_card(n, 15 * n, n) for n in range(20)))
        for number in range(5)
    ),
)
HOW_MANY = HowMany(SHOW, free=183, most=8, held=0)
OFFERS = Offers(
    SHOW,
    2,
    (offer("H14 H15", "best"), offer("E14 E15", "cheaper"), offer("L3 M17", "apart")),
    free=183,
    layout=GRAND,
    taken=indexes(GRAND, "H10 H11 H12 G14 G15"),
)
SEAT_MAP = SeatMap(
    SHOW,
    GRAND,
    layout_id=12,
    taken=indexes(GRAND, "H10 H11 H14 G14 G15"),
    mine=indexes(GRAND, "H12 H13"),
    hold=hold(),
    most=6,
    bought=indexes(GRAND, "G12 G13"),
)
EMPTY_MAP = replace(SEAT_MAP, layout=SMALL, taken=frozenset(), mine=frozenset(), bought=frozenset(), hold=None, most=8)
ORDER = Order(
    booking_id=310_517,
    number="K7Q2MD",
    person_id=7,
    payload="b1:310517:7:3f9c2ab17d",
    show=replace(SHOW, film=MR_WEST),
    seats=places(GRAND, "H12 H13 E3"),
    lines=(("c", 2400), ("s", 950)),
    total=Money(3350, "EUR"),
    deadline=NOW + 900,
)
BOOKING = bought(ticket("H", 12), ticket("H", 13), ticket("E", 3, "s"))
RULED = tuple(replace(each, price=Money(each.price.amount * 7 // 10, "EUR")) for each in BOOKING.tickets)
EXPLAINED = replace(
    BOOKING, tickets=RULED, lines=PRICED.lines, total=PRICED.total, credit=PRICED.credit, tax=128, receipt=2026
)
WHOLE_CLASS = bought(*(ticket("K", number, "p") for number in range(1, 13)))
PARTLY = bought(ticket("H", 12), ticket("H", 13, state="void"), state="partly_cancelled")
WISHES = Wishes(SHOW, ("s", "c", "p", "l", "w"), most=8)
WISH = Wish(show=SHOW.id, count=2, together=True, kinds="", most=0)
CHOOSY = Wish(show=SHOW.id, count=3, together=False, kinds="cp", most=1200)
PLACE = WaitlistPlace(77, 7, SHOW, 2, True, (), None, "waiting", ahead=2)
MY_TICKETS = MyTickets(
    (BOOKING, PARTLY),
    (bought(ticket("A", 1, "s", "used", SEEN)),),
    (hold(), hold("E3", "paying")),
    page=1,
    pages=3,
    places=(PLACE,),
)
HANDED_ON = replace(
    bought(ticket("H", 12), replace(ticket("H", 13), person_id=8, holder="Rui", code="")),
    may=frozenset({"cancel", "change", "hand-on"}),
)


def refund(state: str, destination: str = "card", amount: int = 1080) -> RefundView:
    return RefundView(1, Money(amount, "EUR"), state, destination, NOW)


def cancel_quote(chosen: str, paid: int, back: int, to_wallet: int = 0, until: int | None = NOW) -> CancelQuote:
    given_up = indexes(GRAND, chosen)
    return CancelQuote(
        310_517,
        "K7Q2MD",
        SHOW,
        tuple(
            Cancellable(9_000 + number, number, place, place.seat in given_up)
            for number, place in enumerate(places(GRAND, "H12 H13 E3"))
        ),
        Money(paid, "EUR"),
        90 if back else 0,
        Money(back, "EUR"),
        Money(back - to_wallet, "EUR"),
        Money(to_wallet, "EUR"),
        until,
        Money(0, "EUR"),
    )


IN_STARS = replace(
    cancel_quote("H12", 250, 225),
    paid=Money(250, "XTR"),
    back=Money(225, "XTR"),
    to_card=Money(0, "XTR"),
    to_wallet=Money(225, "XTR"),
    snacks=Money(0, "XTR"),
)
CHANGE = ChangeOptions(
    310_517,
    "K7Q2MD",
    SHOW,
    cancel_quote("H12 E3", 2150, 1935).tickets,
    Money(2150, "EUR"),
    (
        ChangeShow(SHOW.id, SHOW.starts_at, SHOW.zone, SHOW.cinema, 40),
        ChangeShow(9, NOW + DAY, SHOW.zone, "Cinema Ideal", 12),
    ),
)
CHANGE_OFFERS = ChangeOffers(
    310_517,
    CHANGE.tickets,
    Money(2150, "EUR"),
    replace(
        OFFERS,
        offers=(offer("H14 H15", "best"), offer("E14 E15", "cheaper"), offer("F14 G16", "apart")),
    ),
    Money(0, "EUR"),
)
CHANGED = replace(
    hold("H14 H15"),
    lines=(PriceLine("seats", "c", 2, 2400), PriceLine("change", "XX2M4P", 1, -2150)),
    total=Money(250, "EUR"),
)
CHANGED_BACK = replace(
    hold("E14 E15"),
    lines=(PriceLine("seats", "s", 2, 1900), PriceLine("change", "XX2M4P", 1, -1900)),
    total=Money(0, "EUR"),
    back=250,
)
HANDOVER = Handover(
    9_012, 310_517, SHOW, places(GRAND, "H12")[0], "rX0n2H8oTtqv4g7yQJm3Zw", "taken", NOW + HOUR, taker="Rui"
)
STUCK = tuple(
    StuckRefund(number, "K7Q2MD", SHOW.cinema, "Inês", Money(1080, "EUR"), state, "telegram", "ch_3f9c2a", NOW, error)
    for number, (state, error) in enumerate((("manual", ""), ("failed", "card closed"), ("unknown", "")))
)
GIVEN = replace(ticket("H", 12), given=True)
VERDICT = DoorVerdict(
    "admit",
    SHOW,
    row="H",
    seat_number=12,
    kind="c",
    age_rating="12+",
    holder="Inês",
    used_at=NOW + 42 * 60,
    gate="gate A",
    ticket_id=9_012,
    undo_until=NOW + 43 * 60,
)
REFUND_STATES = ("requested", "submitted", "unknown", "failed", "manual", "succeeded")
VERDICTS = ("admit", "again", "used", "other-show", "other-day", "too-early", "void", "unknown")
WAYS = ("telegram", "stripe", "counter")
PAGE = charges.ChargeView(5, 310_517, "stripe", "waiting", "cs_1", "https://checkout.stripe.com/c/pay/cs_1", "K7Q2MD")
FINDINGS = tuple(
    reconcile.Finding(place, "stripe", f"pi_3QK5mZ2eZvKYlo2C{place}", kind, Money(2550, "EUR"), NOW)
    for place, kind in enumerate((*findings.KINDS, "anything-else"), 1)
)
REFUSALS: tuple[Refusal, ...] = (
    Refusal("seats-taken", seats=("H12", "H13"), nearest=("H14", "H15")),
    *own_samples.REFUSALS,
    *snack_samples.REFUSALS,
    Refusal("seats-not-free", seats=("F7", "F8")),
    Refusal("hall-taken", until=NOW, zone="Europe/Lisbon"),
    Refusal("no-such-seat", seat="Z99"),
    Refusal("too-many-seats", limit=8),
    Refusal("not-enough-seats", free=3),
    Refusal("seats-gone", seats=("H12",)),
    Refusal("booking-not-open", opens_at=NOW + DAY, zone="Europe/Lisbon"),
    Refusal("seats-free", free=2),
    *(Refusal(key) for key in ("counter-too-late", "not-cashier", "not-at-counter")),
    Refusal("too-fast", seconds=21),
    Refusal("watching-much", limit=20),
    Refusal("price-changed", amount=2550, currency="EUR"),
    Refusal("promo-not-yet", opens_at=NOW + DAY, zone="Europe/Lisbon"),
    Refusal("promo-too-little", amount=2000, currency="EUR"),
    Refusal("promo-in-use", until=NOW + 540, zone="Europe/Lisbon"),
    Refusal("promo-in-your-use", until=NOW + 540, zone="Europe/Lisbon"),
    Refusal("forget-while-paying", until=NOW + 900, zone="Europe/Lisbon"),
    Refusal("refund-changed", amount=750, currency="EUR"),
    *(
        Refusal(key)
        for key in (
            "your-turn", "line-closed", "never-such-seats", "no-such-place",
            "hold-ended", "hold-already-extended", "nothing-held", "payment-under-way", "show-gone", "show-started",
            "booking-closed", "not-yours", "wrong-amount", "nothing-to-pay", "already-paid", "no-such-ticket",
            "no-credit", "no-such-promo", "promo-over", "promo-other-film", "promo-other-cinema",
            "promo-other-currency", "promo-other-seats", "promo-used-up", "promo-used-already",
            "not-staff", "undo-too-late", "not-manager", "already-cancelled", "nothing-to-cancel", "ticket-used",
            "change-closed", "change-stale", "change-other-film", "hand-on-gone", "hand-on-closed", "already-done",
            "no-such-city", "no-such-cinema", "no-such-film", "no-such-booking",
        )
    ),
)  # fmt: skip

Drawn = Callable[[Words], Screen | tuple[Screen, ...]]
MOVED = (
    ShowMovedTold(310_517, "K7Q2MD", SHOW, NOW - DAY, "sold", places(GRAND, "H12 E3"), Money(2150, "EUR"), 3),
    ShowMovedTold(310_517, "K7Q2MD", SHOW, NOW - DAY, "given", places(GRAND, "H12"), ticket_id=9_012),
    ShowMovedTold(310_517, "K7Q2MD", SHOW, NOW - DAY, "held", places(GRAND, "H12 H13")),
)


ALERTS: dict[str, Alert] = {
    "finding": FINDINGS[0],
    "refund": STUCK[0],
    "undelivered": Undelivered("tickets", 3, NOW),
}


def _alert(view: Alert) -> Drawn:
    return lambda words: notices.notice("alert", view, words, {}, BOT)


def _moved(told: ShowMovedTold) -> Drawn:
    return lambda words: notices.notice("show-moved", told, words, {}, BOT)


SCREENS: dict[str, Drawn] = {
    "welcome": lambda words: home.welcome(CITIES, PERSON, words),
    "welcome-back": lambda words: browse.films(FILM_LIST, words, home.greeting(PERSON, words), today=TODAY),
    "help": home.help_page,
    "help-staff": lambda words: home.help_page(words, is_staff=True),
    "languages": home.languages,
    "language-set": lambda words: home.language_set(home.help_page(words), words),
    "stopped": home.stopped,
    "not-understood": home.not_understood,
    "old-button": home.old_button,
    "broken": lambda words: home.broken("F3A91C", words),
    "cities": lambda words: browse.cities(CITIES, words),
    "cities-none": lambda words: browse.cities(Cities(()), words),
    "films": lambda words: browse.films(FILM_LIST, words, today=TODAY),
    "films-none": lambda words: browse.films(FilmList(LISBON, (), 0, 1), words),
    "film": lambda words: browse.film(FILM_PAGE, words),
    "film-own-poster": lambda words: browse.film(replace(FILM_PAGE, film=MR_WEST), words, POSTER),
    "film-no-days": lambda words: browse.film(replace(FILM_PAGE, days=()), words),
    "shows": lambda words: browse.shows(SHOW_LIST, words),
    "shows-many": lambda words: browse.shows(MANY_SHOWS, words),
    "shows-none": lambda words: browse.shows(replace(SHOW_LIST, cinemas=(), days=(), day="2026-12-24"), words),
    "how-many": lambda words: seats.how_many(HOW_MANY, words),
    "how-many-held": lambda words: seats.how_many(HowMany(SPOKEN, 5, 3, 2), words),
    "how-many-large-party": lambda words: seats.how_many(replace(HOW_MANY, most=20), words),
    "how-many-no-more": lambda words: seats.how_many(HowMany(SHOW, 21, 0, 8), words),
    "sold-out": lambda words: seats.how_many(HowMany(SHOW, 0, 0, 0), words),
    "offers": lambda words: seats.offers(OFFERS, words),
    "offers-none": lambda words: seats.offers(replace(OFFERS, offers=(), count=5, free=3), words),
    "offers-sold-out": lambda words: seats.offers(replace(OFFERS, offers=(), free=0), words),
    "seat-map": lambda words: seats.seat_map(SEAT_MAP, words),
    "seat-map-corner": lambda words: seats.seat_map(SEAT_MAP, words, 0),
    "seat-map-small": lambda words: seats.seat_map(EMPTY_MAP, words),
    "seat-taken": lambda words: seats.changed(SeatsChanged(("H12", "H13"), (), SEAT_MAP), words),
    "seat-dropped": lambda words: seats.changed(SeatsChanged((), ("E3",), SEAT_MAP), words),
    "seat-unchanged": lambda words: seats.changed(SeatsChanged((), (), SEAT_MAP), words),
    "seat-gone": lambda words: seats.gone(SEAT_MAP, min(SEAT_MAP.taken), words),
    "seat-free-again": lambda words: seats.gone(SEAT_MAP, 0, words),
    "cart": lambda words: cart.cart(hold("E3 H12 H13 M5 M6"), words),
    "cart-one": lambda words: cart.cart(replace(hold("H12"), may_extend=False), words),
    "cart-priced": lambda words: cart.cart(PRICED, words),
    "cart-card": lambda words: cart.cart(replace(hold(), may_keep=True), words),
    "cart-card-kept": lambda words: keeping.kept_from_now(cart.cart(hold(), words), words),
    "cart-in-pounds": lambda words: cart.cart(PRICED, in_pounds(words)),
    "pay-how-in-pounds": lambda words: paying.choose(hold(), WAYS, in_pounds(words)),
    "offer-in-pounds": lambda words: waiting.offer(hold(), 77, in_pounds(words)),
    "cart-code-useless": lambda words: cart.cart(replace(hold(), promo="SPRING", promo_why_not="promo-over"), words),
    "cart-credit-offered": lambda words: cart.cart(replace(hold(), wallet=500), words),
    "cart-paid-by-credit": lambda words: cart.cart(replace(hold(), credit=2400), words),
    "promo-code-asked": lambda words: prices.ask_code(hold(), words),
    "promo-code-used": lambda words: prices.code_used(cart.cart(PRICED, words), PRICED, words),
    "cart-extended": lambda words: cart.extended(hold(), words),
    "invoice-sent": lambda words: cart.invoice_sent(hold(), words),
    "paying": lambda words: cart.cart(hold(state="paying"), words),
    "hold-released": lambda words: cart.cart(hold(state="released"), words),
    "hold-sold": lambda words: cart.cart(hold(state="confirmed"), words),
    "hold-ending": lambda words: notices.notice("hold-ending", hold(), words, {}, BOT)[0],
    "hold-ended": lambda words: notices.notice("hold-ended", hold(state="expired"), words, {}, BOT)[0],
    "my-tickets": lambda words: tickets.my_tickets(MY_TICKETS, words),
    "my-tickets-past": lambda words: tickets.my_tickets(MyTickets((), MY_TICKETS.past, ()), words),
    "my-tickets-none": lambda words: tickets.my_tickets(MyTickets((), (), ()), words),
    "booking": lambda words: tickets.booking(BOOKING, words),
    "booking-explained": lambda words: tickets.booking(EXPLAINED, words),
    "how-priced": lambda words: prices.how_priced(EXPLAINED, words),
    "wallet": lambda words: prices.wallet(WALLET, words),
    "wallet-empty": lambda words: prices.wallet(Wallet((), ()), words),
    "booking-partly-cancelled": lambda words: tickets.booking(PARTLY, words),
    "booking-cancelled": lambda words: tickets.booking(bought(ticket("H", 12, state="void"), state="cancelled"), words),
    "booking-handed-on": lambda words: tickets.booking(HANDED_ON, words),
    "booking-refunded": lambda words: tickets.booking(
        replace(PARTLY, refunds=(refund("requested", amount=580), refund("succeeded", "wallet", amount=500))), words
    ),
    "cancelling": lambda words: afterwards.cancelling(cancel_quote("H12 E3", 2150, 1935, 500), words),
    "cancelling-stars": lambda words: afterwards.cancelling(IN_STARS, words),
    "cancelling-none-chosen": lambda words: afterwards.cancelling(cancel_quote("", 0, 0), words),
    "cancelling-too-late": lambda words: afterwards.cancelling(cancel_quote("H12", 1200, 0, until=None), words),
    "cancelling-for-nothing": lambda words: afterwards.cancelling(cancel_quote("H12", 0, 0), words),
    "cancelled": lambda words: notices.notice(
        "cancelled", replace(PARTLY, refunds=(refund("requested"),)), words, {"tickets": [9_013]}, BOT
    ),
    "cancelled-all": lambda words: notices.notice("cancelled", PARTLY, words, {}, BOT),
    "show-called-off": lambda words: notices.notice("show-cancelled", PARTLY, words, {}, BOT),
    "show-called-off-given": lambda words: notices.notice("show-cancelled", GIVEN, words, {}, BOT),
    **{f"show-moved-{told.whose}": _moved(told) for told in MOVED},
    "changing": lambda words: afterwards.changing(CHANGE, words),
    "changing-none-chosen": lambda words: afterwards.changing(
        replace(CHANGE, tickets=tuple(replace(each, chosen=False) for each in CHANGE.tickets)), words
    ),
    "changing-no-shows": lambda words: afterwards.changing(replace(CHANGE, shows=()), words),
    "change-offers": lambda words: afterwards.change_offers(CHANGE_OFFERS, words),
    "cart-change": lambda words: cart.cart(CHANGED, words),
    "cart-change-back": lambda words: cart.cart(CHANGED_BACK, words),
    "booking-changed": lambda words: tickets.booking(
        replace(bought(ticket("H", 14), ticket("H", 15)), replaces="XX2M4P", lines=CHANGED.lines, total=CHANGED.total),
        words,
    ),
    "booking-replaced": lambda words: tickets.booking(replace(PARTLY, replaced_by="XX2M4P"), words),
    "hand-on-which": lambda words: afterwards.hand_on(BOOKING, words),
    "hand-on-link": lambda words: afterwards.link(HANDOVER, words, BOT),
    "hand-on-withdrawn": lambda words: afterwards.withdrawn(HANDOVER, words),
    "hand-on-own-link": lambda words: afterwards.own_link(BOOKING.tickets[0], words),
    "handed-on": lambda words: notices.notice("handed-on", HANDOVER, words, {}, BOT),
    "ticket-is-yours": lambda words: afterwards.is_yours(GIVEN, words),
    "ticket-received": lambda words: notices.notice("ticket-received", GIVEN, words, {}, BOT),
    "my-tickets-received": lambda words: tickets.my_tickets(MyTickets((), (), (), received=(GIVEN,)), words),
    "refunds-stuck": lambda words: afterwards.stuck_refunds(STUCK, words),
    "refunds-none": lambda words: afterwards.stuck_refunds((), words),
    "refund-paid-by-hand": lambda words: afterwards.paid_by_hand((), STUCK[0], words),
    "tickets-sent-again": lambda words: tickets.sent_again(BOOKING, words),
    "ticket": lambda words: tickets.ticket(BOOKING.tickets[0], words, BOT),
    "ticket-used": lambda words: tickets.ticket(ticket("H", 12, state="used"), words, BOT),
    "ticket-void": lambda words: tickets.ticket(ticket("H", 12, state="void"), words, BOT),
    "tickets-sent": lambda words: notices.notice("tickets", BOOKING, words, {}, BOT),
    "tickets-sent-one": lambda words: notices.notice("tickets", bought(ticket("H", 12)), words, {}, BOT),
    "tickets-sent-many": lambda words: notices.notice("tickets", WHOLE_CLASS, words, {}, BOT),
    "reminder": lambda words: notices.notice("reminder", BOOKING, words, {"seconds": 7200}, BOT),
    "sold-out-with-a-line": lambda words: seats.how_many(HowMany(SHOW, 0, 0, 0, may_wait=True), words),
    "how-many-few": lambda words: seats.how_many(HowMany(SHOW, 3, 3, 0, may_wait=True), words),
    "wait-ask": lambda words: waiting.ask(WISHES, words),
    "wait-ask-party": lambda words: waiting.ask_party(replace(WISHES, party=20), words),
    "wait-ask-or-party": lambda words: waiting.ask(replace(WISHES, party=20), words),
    "wait-wish-party": lambda words: waiting.wish(
        replace(WISHES, party=20), WISH.model_copy(update={"count": 14}), words
    ),
    "wait-wish-party-apart": lambda words: waiting.wish(
        replace(WISHES, party=20), WISH.model_copy(update={"count": 14, "together": False}), words
    ),
    "how-many-party-more": lambda words: seats.how_many_of_you(
        replace(HOW_MANY, free=12, party=12, party_may_wait=True), words
    ),
    "wait-wish": lambda words: waiting.wish(WISHES, WISH, words),
    "wait-wish-one": lambda words: waiting.wish(WISHES, WISH.model_copy(update={"count": 1}), words),
    "wait-wish-choosy": lambda words: waiting.wish(WISHES, CHOOSY, words),
    "wait-wish-standing": lambda words: waiting.wish(replace(WISHES, standing=PLACE), CHOOSY, words),
    "wait-wish-one-class": lambda words: waiting.wish(Wishes(SPOKEN, ("s",), 8), WISH, words),
    "place-in-line": lambda words: waiting.place(PLACE, words),
    "place-in-line-choosy": lambda words: waiting.place(
        replace(PLACE, kinds=("c", "p"), together=False, most_each=Money(1200, "EUR"), ahead=0), words
    ),
    "offer": lambda words: notices.notice("waitlist-offer", hold(), words, {"entry_id": 77}, BOT),
    "offer-one": lambda words: waiting.offer(hold("H12"), 77, words),
    "offer-lapsed": lambda words: notices.notice("waitlist-lapsed", hold(state="expired"), words, {}, BOT),
    "line-closed": lambda words: notices.notice("waitlist-closed", replace(PLACE, state="closed"), words, {}, BOT),
    "line-left": lambda words: waiting.place(replace(PLACE, state="left"), words),
    "line-passed": lambda words: waiting.place(replace(PLACE, state="passed"), words),
    "line-lapsed": lambda words: waiting.place(replace(PLACE, state="lapsed"), words),
    "pay-how": lambda words: paying.choose(hold(), WAYS, words),
    "pay-page": lambda words: paying.under_way(hold(state="paying"), PAGE, WAYS, words),
    "pay-page-only-way": lambda words: paying.under_way(hold(state="paying"), PAGE, ("stripe",), words),
    "pay-silent": lambda words: paying.under_way(hold(state="paying"), replace(PAGE, url=None), WAYS, words),
    "pay-counter": lambda words: paying.under_way(
        hold(state="paying"), replace(PAGE, gateway="counter", url=None), WAYS, words
    ),
    "cash-take": lambda words: paying.at_counter(counter.AtCounter(hold(state="paying"), "Ana"), words),
    "cash-taken": lambda words: paying.at_counter(counter.AtCounter(hold(), "Ana", is_paid=True), words),
    "payment-failed": lambda words: notices.notice("payment-failed", hold(), words, {}, BOT),
    "findings": lambda words: findings.findings(FINDINGS, words),
    "findings-one": lambda words: findings.findings(FINDINGS[:1], words),
    "findings-none": lambda words: findings.findings((), words),
    **{f"alert-{name}": _alert(view) for name, view in ALERTS.items()},
    "door-undone": lambda words: door.undone(VERDICT, words),
}


def in_pounds(words: Words) -> Words:
    """For who likes to see about how much that is at home."""
    return replace(words, exchange=own_samples.IN_POUNDS)


def _refunded(state: str) -> Drawn:
    return lambda words: tickets.booking(replace(PARTLY, refunds=(refund(state),)), words)


def _refund_told(state: str) -> Drawn:
    told = RefundTold(310_517, "K7Q2MD", SHOW, refund(state))
    return lambda words: notices.notice("refund", told, words, {}, BOT)


def _unapplied(why: str) -> Drawn:
    return lambda words: notices.notice("payment-unapplied", hold(state="expired"), words, {"why": why}, BOT)


def _door(verdict: str) -> Drawn:
    if verdict == "unknown":
        return lambda words: door.verdict(DoorVerdict("unknown"), words)
    return lambda words: door.verdict(replace(VERDICT, verdict=verdict), words)


def _refused(refused: Refusal) -> Drawn:
    return lambda words: refusal.refused(refused, words)


SCREENS |= {f"booking-refund-{state}": _refunded(state) for state in REFUND_STATES}
SCREENS |= {f"refund-told-{state}": _refund_told(state) for state in ("succeeded", "manual")}
SCREENS |= {f"unapplied-{why}": _unapplied(why) for why in (*notices.UNAPPLIED, "anything-else")}
SCREENS |= finding_screens(LISBON, FILMS, OFFERS, HOW_MANY)
SCREENS |= {f"door-{verdict}": _door(verdict) for verdict in VERDICTS}
SCREENS |= {f"refused-{refused.key}": _refused(refused) for refused in REFUSALS}
SCREENS |= own_samples.screens(METROPOLIS, FILM_LIST, FILM_PAGE, BOOKING, (SEAT_MAP, EMPTY_MAP), BOT)
PARTY_OFFERS = replace(
    OFFERS,
    count=12,
    offers=(
        offer("H9 H10 H11 H12 H13 H14 I9 I10 I11 I12 I13 I14", "rows"),
        offer("G9 G10 G11 G12 G13 G14 G15 G16 G17 G18 G19 G20", "one-row"),
        offer("C10 C11 C12 C13 C14 C15 D10 D11 D12 D13 D14 D15", "rows-cheaper"),
    ),
)
TWENTY = tuple(
    replace(ticket(row, number), ticket_id=at) for at, (row, number) in enumerate(itertools.product("HI", range(8, 18)))
)
SCREENS |= party_samples.screens(HOW_MANY, PARTY_OFFERS, (SEAT_MAP, EMPTY_MAP), TWENTY, BOT)
SCREENS |= snack_samples.screens(hold(), BOOKING, cancel_quote("H12 H13 E3", 3350, 4365), CHANGE_OFFERS, BOT)
