# Оплата не рахунком Telegram, і каса.

pay-how = <b>Як Ви хочете сплатити { $total }?</b>
way-telegram = Карткою в Telegram
way-stripe = Карткою на сторінці оплати
way-counter = У касі
page-ready = <b>Сторінка оплати готова.</b> Сплатіть там { $total }; дані картки через цей чат не проходять.
page-after = Квитки прийдуть сюди одразу після оплати.
page-silent = <b>Сторінка оплати зараз не відповідає.</b> Гроші не списано, місця за Вами. Спробуйте ще раз трохи згодом або заплатіть інакше.
button-pay-page = Сплатити { $total } на сторінці
button-try-again = Спробувати ще раз
button-other-way = Заплатити інакше
counter-reserved = <b>Місця заброньовано.</b> Сплатіть { $total } в касі: { $cinema }.
counter-number = Назвіть там цей номер: <code>{ $number }</code>
counter-until = Сплатіть, будь ласка, до: <b>{ $when }</b>; потім місця знову надійдуть у продаж. Квитки прийдуть сюди, щойно Ви заплатите.
payment-failed = <b>Оплата не пройшла.</b> Гроші не списано.

cash-take = <b>Прийміть { $total }</b> за <code>{ $number }</code>.
cash-taken = <b>Прийнято: { $total }</b> за <code>{ $number }</code>. Квитки вже в чаті глядача.
cash-for = Бронювання на ім’я: { $name }.
button-cash = Гроші прийнято: { $total }

findings-none = <b>Облік сходиться.</b> Розбирати нічого.
findings-title =
    { $count ->
        [one] <b>В обліку { $count } запис, який треба розібрати.</b>
        [few] <b>В обліку { $count } записи, які треба розібрати.</b>
       *[many] <b>В обліку { $count } записів, які треба розібрати.</b>
    }
finding-charge-without-booking = { $number }. У { $provider } надійшло { $amount }, але нашого бронювання за цим немає: <code>{ $reference }</code>, знайдено { $when } UTC.
finding-amount-differs = { $number }. У { $provider } значиться { $amount }, у нашому обліку інша сума: <code>{ $reference }</code>, знайдено { $when } UTC.
finding-payment-without-charge = { $number }. У нашому обліку є { $amount }, про які { $provider } нічого не знає: <code>{ $reference }</code>, знайдено { $when } UTC.
finding-elsewhere = { $number }. { $amount } повернули просто в кабінеті { $provider }: <code>{ $reference }</code>, знайдено { $when } UTC. Якщо це були всі гроші, квитки недійсні.
finding-chargeback = { $number }. Власник картки відкликав { $amount } через { $provider }: <code>{ $reference }</code>, знайдено { $when } UTC. Якщо це були всі гроші, квитки недійсні. Дайте там відповідь на претензію.
finding-refund-too-much = { $number }. { $provider } повернув { $amount } – більше, ніж лишалося від платежу: <code>{ $reference }</code>, знайдено { $when } UTC.
finding-not-taken = { $number }. { $provider } повідомляє про надходження { $amount }, але записати його в облік не вдалося: <code>{ $reference }</code>, знайдено { $when } UTC. Квитків за ці гроші немає.
finding-refund-not-taken = { $number }. { $provider } повідомляє про повернення { $amount }, але записати його в облік не вдалося: <code>{ $reference }</code>, знайдено { $when } UTC. У нас нічого не змінилося.
finding-other = { $number }. { $amount } у { $provider }: <code>{ $reference }</code>, знайдено { $when } UTC.
button-settle-finding = Номер { $number } розібрано
