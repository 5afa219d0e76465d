# Оплата не счётом Telegram, и касса.

pay-how = <b>Как вы хотите заплатить { $total }?</b>
way-telegram = Картой в Telegram
way-stripe = Картой на странице оплаты
way-counter = В кассе
page-ready = <b>Страница оплаты готова.</b> Заплатите там { $total }; данные карты через этот чат не проходят.
page-after = Билеты придут сюда сразу после оплаты.
page-silent = <b>Страница оплаты сейчас не отвечает.</b> Деньги не списаны, места за вами. Попробуйте ещё раз чуть позже или заплатите иначе.
button-pay-page = Оплатить { $total } на странице
button-try-again = Попробовать ещё раз
button-other-way = Заплатить иначе
counter-reserved = <b>Места забронированы.</b> Заплатите { $total } в кассе: { $cinema }.
counter-number = Назовите там этот номер: <code>{ $number }</code>
counter-until = Заплатите, пожалуйста, до: <b>{ $when }</b>; потом места снова поступят в продажу. Билеты придут сюда, как только вы заплатите.
payment-failed = <b>Оплата не прошла.</b> Деньги не списаны.

cash-take = <b>Примите { $total }</b> за <code>{ $number }</code>.
cash-taken = <b>Принято: { $total }</b> за <code>{ $number }</code>. Билеты уже в чате у зрителя.
cash-for = Бронь на имя: { $name }.
button-cash = Деньги приняты: { $total }

findings-none = <b>Учёт сходится.</b> Разбирать нечего.
findings-title =
    { $count ->
        [one] <b>В учёте { $count } запись, которую надо разобрать.</b>
        [few] <b>В учёте { $count } записи, которые надо разобрать.</b>
       *[many] <b>В учёте { $count } записей, которые надо разобрать.</b>
    }
finding-charge-without-booking = { $number }. В { $provider } пришло { $amount }, но нашей брони за этим нет: <code>{ $reference }</code>, найдено { $when } UTC.
finding-amount-differs = { $number }. В { $provider } значится { $amount }, в нашем учёте другая сумма: <code>{ $reference }</code>, найдено { $when } UTC.
finding-payment-without-charge = { $number }. В нашем учёте есть { $amount }, о которых { $provider } ничего не знает: <code>{ $reference }</code>, найдено { $when } UTC.
finding-elsewhere = { $number }. { $amount } вернули прямо в кабинете { $provider }: <code>{ $reference }</code>, найдено { $when } UTC. Если это были все деньги, билеты недействительны.
finding-chargeback = { $number }. Владелец карты отозвал { $amount } через { $provider }: <code>{ $reference }</code>, найдено { $when } UTC. Если это были все деньги, билеты недействительны. Ответьте там на претензию.
finding-refund-too-much = { $number }. { $provider } вернул { $amount } — больше, чем оставалось от платежа: <code>{ $reference }</code>, найдено { $when } UTC.
finding-not-taken = { $number }. { $provider } сообщает о поступлении { $amount }, но записать его в учёт не удалось: <code>{ $reference }</code>, найдено { $when } UTC. Билетов за эти деньги нет.
finding-refund-not-taken = { $number }. { $provider } сообщает о возврате { $amount }, но записать его в учёт не удалось: <code>{ $reference }</code>, найдено { $when } UTC. У нас ничего не изменилось.
finding-other = { $number }. { $amount } в { $provider }: <code>{ $reference }</code>, найдено { $when } UTC.
button-settle-finding = Номер { $number } разобран
