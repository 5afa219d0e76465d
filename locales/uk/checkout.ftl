# Місця за Вами, рахунок і кінець бронювання.

cart-title =
    { $count ->
        [one] <b>За Вами поки { $count } місце</b>
        [few] <b>За Вами поки { $count } місця</b>
       *[many] <b>За Вами поки { $count } місць</b>
    }
cart-line = { $seats } ({ $kind }): { $price }
cart-total = <b>Разом: { $total }</b>
cart-deadline = Тримаємо для Вас до <b>{ $time }</b>, тобто { $live }.
cart-sold = <b>Оплачено. Приємного перегляду!</b>
in-a-few-minutes = за кілька хвилин
within-the-hour = протягом години
cart-credit = З Вашого гаманця: { $amount }
cart-due = <b>До сплати: { $total }</b>
button-pay = Сплатити { $total }
button-pay-nothing = Підтвердити, платити нічого
button-change-seats = Змінити місця на схемі
button-extend = Потримати ще
button-release =
    { $count ->
        [1] Віддати місце
       *[other] Віддати місця
    }
button-see-hold = Показати мої місця
button-see-tickets = Показати квитки
button-refresh = Як там оплата?
hold-extended = Ваші до { $time }.

invoice-sent = <b>Рахунок на { $total } трохи нижче.</b> Натисніть у ньому «Сплатити», і квитки прийдуть одразу після оплати.
button-pay-again = Не вийшло: сплатити ще раз
button-invoice-again = Надіслати рахунок ще раз
paying = <b>Платіж на { $total } обробляється.</b> Місця за Вами, квитки прийдуть самі, зазвичай за кілька секунд.

hold-ending =
    { $count ->
        [1] <b>Ваше місце скоро знову буде в продажу:</b> { $seats }.
       *[other] <b>Ваші місця скоро знову будуть у продажу:</b> { $seats }.
    }
hold-ended =
    { $count ->
        [1] <b>Час вийшов, і Ваше місце знову в продажу:</b> { $seats }. Доки воно вільне, його можна повернути.
       *[other] <b>Час вийшов, і Ваші місця знову в продажу:</b> { $seats }. Доки вони вільні, їх можна повернути.
    }
hold-released =
    { $count ->
        [1] <b>Місце знову вільне:</b> { $seats }. Гроші не списано.
       *[other] <b>Місця знову вільні:</b> { $seats }. Гроші не списано.
    }
button-take-back =
    { $count ->
        [1] Повернути місце
       *[other] Повернути місця
    }
button-other-seats = Обрати інші місця

invoice-description = { $when }, { $cinema }, { $hall }. { $seats }. Бронювання { $number }.
line-fee = Збір за бронювання
line-seats = { $kind }, { $seats }
