# Места за вами, счёт и конец брони.

cart-title =
    { $count ->
        [one] <b>За вами пока { $count } место</b>
        [few] <b>За вами пока { $count } места</b>
       *[many] <b>За вами пока { $count } мест</b>
    }
cart-line = { $seats } ({ $kind }): { $price }
cart-total = <b>Всего: { $total }</b>
cart-deadline = Держим для вас до <b>{ $time }</b>, то есть { $live }.
cart-sold = <b>Оплачено. Приятного просмотра!</b>
in-a-few-minutes = через несколько минут
within-the-hour = в течение часа
cart-credit = Из вашего кошелька: { $amount }
cart-due = <b>К оплате: { $total }</b>
button-pay = Оплатить { $total }
button-pay-nothing = Подтвердить, платить нечего
button-change-seats = Поменять места на схеме
button-extend = Подержать ещё
button-release =
    { $count ->
        [1] Отказаться от места
       *[other] Отказаться от мест
    }
button-see-hold = Показать мои места
button-see-tickets = Показать билеты
button-refresh = Как там оплата?
hold-extended = Ваши до { $time }.

invoice-sent = <b>Счёт на { $total } чуть ниже.</b> Нажмите в нём «Оплатить», и билеты придут сразу после оплаты.
button-pay-again = Не вышло: заплатить ещё раз
button-invoice-again = Прислать счёт ещё раз
paying = <b>Платёж на { $total } обрабатывается.</b> Места за вами, билеты придут сами, обычно за несколько секунд.

hold-ending =
    { $count ->
        [1] <b>Ваше место скоро снова поступит в продажу:</b> { $seats }.
       *[other] <b>Ваши места скоро снова поступят в продажу:</b> { $seats }.
    }
hold-ended =
    { $count ->
        [1] <b>Время вышло, и ваше место снова в продаже:</b> { $seats }. Пока оно свободно, его можно вернуть.
       *[other] <b>Время вышло, и ваши места снова в продаже:</b> { $seats }. Пока они свободны, их можно вернуть.
    }
hold-released =
    { $count ->
        [1] <b>Место снова свободно:</b> { $seats }. Деньги не списаны.
       *[other] <b>Места снова свободны:</b> { $seats }. Деньги не списаны.
    }
button-take-back =
    { $count ->
        [1] Вернуть место
       *[other] Вернуть места
    }
button-other-seats = Выбрать другие места

invoice-description = { $when }, { $cinema }, { $hall }. { $seats }. Бронь { $number }.
line-fee = Сбор за бронирование
line-seats = { $kind }, { $seats }
