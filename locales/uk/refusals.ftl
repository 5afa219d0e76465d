# Чому не вийшло: щонайбільше 200 знаків, простий текст.

refusal-seats-taken =
    { $count ->
        [0] Частину цих місць щойно зайняли.
        [1] Місце { $seats } щойно зайняли.
       *[other] Місця { $seats } щойно зайняли.
    }
refusal-nearest = Найближчі схожі: { $seats }.
refusal-no-such-seat = Місця { $seat } в цій залі немає.
refusal-too-many-seats =
    { $limit ->
        [one] На один сеанс можна взяти не більше { $limit } місця.
       *[other] На один сеанс можна взяти не більше { $limit } місць.
    }
refusal-not-enough-seats =
    { $free ->
        [0] Останнє місце щойно зайняли.
        [one] Вільно лише { $free } місце.
        [few] Вільно лише { $free } місця.
       *[many] Вільно лише { $free } місць.
    }
refusal-hold-ended = Час на ці місця вийшов. Гроші не списано.
refusal-hold-already-extended = Час уже подовжували один раз. Будь ласка, сплатіть, доки він не вийшов.
refusal-nothing-held = Тут за Вами немає місць.
refusal-seats-gone =
    { $count ->
        [0] Ці місця тим часом зайняли.
        [1] Місце { $seats } тим часом зайняли.
       *[other] Місця { $seats } тим часом зайняли.
    }
refusal-payment-under-way = Платіж обробляється: зараз місця змінити не можна.
refusal-show-gone = Цього сеансу вже немає. Погляньте на інший час.
refusal-show-started = Цей сеанс уже почався. Погляньте на інший час.
refusal-booking-not-open = Продаж відкриється: { $when } ({ $place }).
refusal-booking-closed = Квитки на цей сеанс більше не продаються. Погляньте на інший час.
refusal-not-yours = Це належить іншій людині.
refusal-wrong-amount = Ціна змінилася. Гроші не списано, попросіть новий рахунок.
refusal-nothing-to-pay = Тут нічого сплачувати.
refusal-already-paid = Це вже оплачено. Квитки – в розділі «Мої квитки».
refusal-price-changed = Ціна тим часом змінилася: тепер { $amount }. Гроші не списано.
refusal-no-credit = У Вашому гаманці на це не вистачає грошей.
refusal-no-such-promo = Такого промокоду ми не знаємо. Перевірте, будь ласка, як він пишеться.
refusal-promo-not-yet = Цей промокод почне діяти: { $when } ({ $place }).
refusal-promo-over = Цей промокод більше не діє.
refusal-promo-other-film = Цей промокод для інших фільмів.
refusal-promo-other-cinema = Цей промокод для інших кінотеатрів.
refusal-promo-other-currency = Цей промокод для іншої країни.
refusal-promo-other-seats = Цей промокод для інших місць.
refusal-promo-too-little = Цей промокод діє для замовлень від { $amount }.
refusal-promo-used-up = Цей промокод уже використано стільки разів, скільки було можна.
refusal-promo-used-already = Ви вже скористалися цим промокодом стільки разів, скільки можна.
refusal-promo-in-use = Хтось саме платить із цим промокодом, і це останній раз. Він може звільнитися: { $when } ({ $place }).
refusal-promo-in-your-use = Цей промокод зайнято іншими Вашими місцями. Він звільниться, якщо їх віддати, або пізніше: { $when } ({ $place }).
refusal-counter-too-late = Платити в касі вже пізно: сеанс скоро почнеться. Сплатіть, будь ласка, тут.
refusal-not-cashier = Це лише для касирів кінотеатру.
refusal-not-at-counter = За цим номером у касі нічого не чекає на оплату.
refusal-no-such-ticket = Такого квитка ми не знаємо.
refusal-not-staff = Це лише для працівників кінотеатру.
refusal-undo-too-late = Скасувати вже не можна: минуло забагато часу.
refusal-already-done = Це вже зроблено.
refusal-not-manager = Це лише для керівників кінотеатру.
refusal-refund-changed = Сума повернення змінилася: тепер це { $amount }. Погляньте й вирішіть ще раз.
refusal-already-cancelled = Це бронювання вже скасовано.
refusal-nothing-to-cancel = Ці квитки здати не можна: їх уже здано, використано чи передано.
refusal-ticket-used = Цей квиток тим часом використали, здали чи передали.
refusal-change-closed = Незадовго до сеансу обміняти квитки вже не можна.
refusal-change-stale = Ці квитки тим часом змінилися, обмін не відбувся. Почніть, будь ласка, знову.
refusal-change-other-film = Обміняти можна лише на інший сеанс того самого фільму.
refusal-hand-on-gone = Це посилання більше нікуди не веде: його вже відкрили або відкликали.
refusal-hand-on-closed = Незадовго до сеансу передати квиток уже не можна.
refusal-watching-much = Список очікування повний ({ $limit }). Спершу приберіть щось із нього: /watching
refusal-no-such-city = У цьому місті нас більше немає. Оберіть, будь ласка, інше.
refusal-no-such-cinema = Цього кінотеатру в нас більше немає. Ось решта.
refusal-no-such-film = Цей фільм більше не йде. Погляньте, що йде зараз.
refusal-no-such-booking = Такого бронювання немає.
refusal-too-fast =
    { $seconds ->
        [one] Хвилинку: спробуйте за { $seconds } секунду.
        [few] Хвилинку: спробуйте за { $seconds } секунди.
       *[many] Хвилинку: спробуйте за { $seconds } секунд.
    }
refusal-seats-not-free = Ці місця не вільні: { $seats }. Жодне місце не знято з продажу.
refusal-hall-taken = Зала зайнята іншим сеансом до { $when }.
