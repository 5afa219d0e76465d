# Почему не получилось: не больше 200 знаков, простой текст.

refusal-seats-taken =
    { $count ->
        [0] Часть этих мест только что заняли.
        [1] Место { $seats } только что заняли.
       *[other] Места { $seats } только что заняли.
    }
refusal-nearest = Ближайшие похожие: { $seats }.
refusal-no-such-seat = Места { $seat } в этом зале нет.
refusal-too-many-seats =
    { $limit ->
        [one] На один сеанс можно взять не больше { $limit } места.
       *[other] На один сеанс можно взять не больше { $limit } мест.
    }
refusal-not-enough-seats =
    { $free ->
        [0] Последнее место только что заняли.
        [one] Свободно только { $free } место.
        [few] Свободно только { $free } места.
       *[many] Свободно только { $free } мест.
    }
refusal-hold-ended = Время на эти места вышло. Деньги не списаны.
refusal-hold-already-extended = Время уже продлевали один раз. Пожалуйста, оплатите, пока оно не вышло.
refusal-nothing-held = Здесь за вами нет мест.
refusal-seats-gone =
    { $count ->
        [0] Эти места тем временем заняли.
        [1] Место { $seats } тем временем заняли.
       *[other] Места { $seats } тем временем заняли.
    }
refusal-payment-under-way = Платёж обрабатывается: сейчас места поменять нельзя.
refusal-show-gone = Этого сеанса больше нет. Посмотрите другое время.
refusal-show-started = Этот сеанс уже начался. Посмотрите другое время.
refusal-booking-not-open = Продажа откроется: { $when } ({ $place }).
refusal-booking-closed = Билеты на этот сеанс больше не продаются. Посмотрите другое время.
refusal-not-yours = Это принадлежит другому человеку.
refusal-wrong-amount = Цена изменилась. Деньги не списаны, попросите новый счёт.
refusal-nothing-to-pay = Здесь нечего оплачивать.
refusal-already-paid = Это уже оплачено. Билеты — в разделе «Мои билеты».
refusal-price-changed = Цена тем временем изменилась: теперь { $amount }. Деньги не списаны.
refusal-no-credit = В вашем кошельке для этого не хватает денег.
refusal-no-such-promo = Такого промокода мы не знаем. Проверьте, пожалуйста, как он пишется.
refusal-promo-not-yet = Этот промокод начнёт действовать: { $when } ({ $place }).
refusal-promo-over = Этот промокод больше не действует.
refusal-promo-other-film = Этот промокод для других фильмов.
refusal-promo-other-cinema = Этот промокод для других кинотеатров.
refusal-promo-other-currency = Этот промокод для другой страны.
refusal-promo-other-seats = Этот промокод для других мест.
refusal-promo-too-little = Этот промокод действует для заказов от { $amount }.
refusal-promo-used-up = Этот промокод уже использован столько раз, сколько было можно.
refusal-promo-used-already = Вы уже воспользовались этим промокодом столько раз, сколько можно.
refusal-promo-in-use = Кто-то как раз платит с этим промокодом, и это последний раз. Он может освободиться: { $when } ({ $place }).
refusal-promo-in-your-use = Этот промокод занят другими вашими местами. Он освободится, если от них отказаться, или позже: { $when } ({ $place }).
refusal-counter-too-late = Платить в кассе уже поздно: сеанс скоро начнётся. Заплатите, пожалуйста, здесь.
refusal-not-cashier = Это только для кассиров кинотеатра.
refusal-not-at-counter = Под этим номером в кассе ничего не ждёт оплаты.
refusal-no-such-ticket = Такого билета мы не знаем.
refusal-not-staff = Это только для сотрудников кинотеатра.
refusal-undo-too-late = Отменить уже нельзя: прошло слишком много времени.
refusal-already-done = Это уже сделано.
refusal-not-manager = Это только для управляющих кинотеатром.
refusal-refund-changed = Сумма возврата изменилась: теперь это { $amount }. Посмотрите и решите ещё раз.
refusal-already-cancelled = Эта бронь уже отменена.
refusal-nothing-to-cancel = Эти билеты сдать нельзя: они уже сданы, использованы или переданы.
refusal-ticket-used = Этот билет тем временем использовали, сдали или передали.
refusal-change-closed = Незадолго до сеанса обменять билеты уже нельзя.
refusal-change-stale = Эти билеты тем временем изменились, обмен не состоялся. Начните, пожалуйста, заново.
refusal-change-other-film = Обменять можно только на другой сеанс того же фильма.
refusal-hand-on-gone = Эта ссылка больше никуда не ведёт: её уже открыли или отозвали.
refusal-hand-on-closed = Незадолго до сеанса передать билет уже нельзя.
refusal-no-such-city = В этом городе нас больше нет. Выберите, пожалуйста, другой.
refusal-watching-much = Список ожидания полон ({ $limit }). Сначала уберите что-нибудь из него: /watching
refusal-no-such-cinema = Этого кинотеатра у нас больше нет. Вот остальные.
refusal-no-such-film = Этот фильм больше не идёт. Посмотрите, что идёт сейчас.
refusal-no-such-booking = Такой брони нет.
refusal-too-fast =
    { $seconds ->
        [one] Минутку: попробуйте через { $seconds } секунду.
        [few] Минутку: попробуйте через { $seconds } секунды.
       *[many] Минутку: попробуйте через { $seconds } секунд.
    }
refusal-seats-not-free = Эти места не свободны: { $seats }. Ни одно место не снято с продажи.
refusal-hall-taken = Зал занят другим сеансом до { $when }.
