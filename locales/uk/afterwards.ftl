# Плани змінилися: квитки здано чи передано, гроші повертаються.

button-cancel-tickets = Здати квитки
button-hand-on = Передати другові
cancel-title = <b>Повернення квитків</b>
cancel-chosen = Обрано: { $seats }.
cancel-none-chosen = Жодного квитка не обрано. Позначте ті, які хочете здати.
cancel-back = Сплачено { $paid }, повернеться <b>{ $back }</b> ({ $percent } %).
cancel-nothing-back = Сплачено { $paid }. Незадовго до сеансу <b>гроші не повертаються</b>.
cancel-free = За це Ви не платили, повертати нічого.
cancel-credit-part = Із цієї суми { $amount } повернеться до Вашого гаманця: цю частину Ви платили з нього.
cancel-until = Стільки повернеться до { $when }, потім менше.
button-cancel-now =
    { $count ->
        [one] Здати { $count } квиток, повернути { $back }
        [few] Здати { $count } квитки, повернути { $back }
       *[many] Здати { $count } квитків, повернути { $back }
    }
button-cancel-for-nothing =
    { $count ->
        [one] Здати { $count } квиток, гроші не повернуться
        [few] Здати { $count } квитки, гроші не повернуться
       *[many] Здати { $count } квитків, гроші не повернуться
    }
button-cancel-to-wallet = Здати, { $back } одразу в гаманець
button-look-again = Оновити
button-keep-tickets = Залишити квитки
cancelled-toast = Квитки здано. Скільки повернеться, видно в бронюванні.
cancelled = <b>Квитки здано.</b> Бронювання { $number }: { $seats }
cancelled-all = <b>Квитки здано.</b> Бронювання { $number }

refund-requested = ↩ { $amount } повернемо Вам: запит уже надіслано.
refund-submitted = ↩ { $amount } уже на шляху до Вас.
refund-unknown = ↩ { $amount } на шляху до Вас, чекаємо на підтвердження.
refund-failed = ↩ { $amount } повернемо Вам: першого разу не вийшло, пробуємо ще.
refund-manual = ↩ { $amount } кінотеатр поверне Вам вручну.
refund-succeeded = ↩ { $amount } Вам повернули.
refund-to-wallet = ↩ { $amount } уже у Вашому гаманці.
refund-told-succeeded = <b>Гроші повернулися.</b> { $amount } за бронювання { $number }. Банк може показати їх за кілька днів.
refund-told-manual = <b>Кінотеатр поверне Вам { $amount } вручну.</b> За такого способу оплати гроші самі не повертаються. Якщо матимете запитання, назвіть номер { $number }.

hand-on-which = <b>Який квиток передати?</b>
hand-on-how = <b>Надішліть другові це посилання:</b> { $link }
hand-on-ticket = Квиток: { $seat }.
hand-on-rules = Хто відкриє його першим, той і матиме квиток: на своє ім’я та з новим кодом, а Ваш код перестане діяти. Посилання діє до { $when }.
hand-on-invitation = Квиток у кіно для тебе: { $title }, { $when }. Відкрий посилання, і він твій.
button-share-link = Надіслати другові
button-withdraw = Залишити квиток собі
hand-on-withdrawn = Посилання більше нікуди не веде. Квиток Ваш.
hand-on-own-link = Це Ваше власне посилання, нічого не змінилося. Надішліть його другові.
ticket-is-yours = <b>Тепер це Ваш квиток.</b> Він зараз прийде картинкою.
ticket-received = <b>Друг передав Вам цей квиток.</b>
handed-on = <b>Ваш квиток передано, тепер його має { $name }.</b> { $seat }: код, який був у Вас, більше не діє.
handed-on-line = { $seats } ({ $kind }): { $price }, передано: { $name }
tickets-received = <b>Вам передали</b>

show-called-off = <b>Нам дуже шкода: цей сеанс скасовано.</b>
show-called-off-back = Усе, що Ви заплатили, повернеться Вам, робити нічого не треба. Бронювання { $number }
show-called-off-given = Квиток, який Вам передали, більше не дійсний, гроші повернуться тому, хто його купив.

refunds-title = <b>Повернення, які чекають на Вас</b>
refunds-none = <b>Повернення, які чекають на Вас</b>: зараз таких немає.
refunds-entry = <b>{ $number }</b> · { $amount } · { $name }, { $cinema }
refunds-where = { $provider }: <code>{ $charge }</code>
refunds-manual = Повернути вручну: в кабінеті платіжної системи або готівкою.
refunds-failed = Платіжна система відмовила, пробуємо ще.
refunds-unknown = Платіжна система мовчить понад годину, ми питаємо знову. Вручну поки не повертайте.
refunds-error = Її відповідь: { $error }
button-paid-by-hand = Повернули вручну: { $number }, { $amount }
paid-by-hand = Записали: { $amount } за { $number } повернуто.

button-change-tickets = Обміняти квитки
change-title = <b>Обмін квитків</b>
change-none-chosen = Жодного квитка не обрано. Позначте ті, які хочете обміняти.
change-worth = Уже сплачені { $worth } зарахуємо повністю. Якщо нові місця дорожчі, доплатите різницю, якщо дешевші, вона повернеться Вам.
change-no-shows = Зараз стільки вільних місць немає на жодному сеансі цього фільму.
button-change-here = Інші місця, той самий сеанс
button-change-to = { $when }, { $cinema }
change-choose = <b>Оберіть нові місця.</b> На них у Вас уже є { $worth }.
change-offer = { $number }. { $seats } – { $difference }
change-dearer = доплатити { $amount }
change-cheaper = { $amount } повернеться
change-same-price = ціна та сама
change-map-later = Хочете інші? Візьміть будь-які з цих, а потім поміняйте їх на схемі. Старі квитки чинні, доки обмін не завершено.
price-change = Уже сплачено, бронювання { $number }: { $amount }
change-comes-back = { $amount } повернеться Вам.
change-replaces = Замість бронювання { $number }: його квитки більше не дійсні.
change-replaced-by = Обміняно на бронювання { $number }.
