# Закуски и напитки: меню к местам, код для стойки, выдача.

button-snacks = Попкорн и напитки
button-usual = Как обычно, { $total }: { $items }
cart-usual = Как в прошлый раз? { $items }: { $total }
usual-taken = Добавили как обычно. Изменить можно всё.
usual-gone = Этого в меню больше нет: { $items }. Остальное добавили.
snacks-title = <b>Попкорн и напитки</b>, { $cinema }
snacks-how = Выберите здесь: оплата вместе с местами, получите на стойке перед фильмом. Сбор за бронирование и промокоды на них не действуют.
snacks-item = { $name }: { $price }
snacks-contains = аллергены: { $allergens }
snacks-off = в меню больше нет
snacks-total = <b>Вместе с местами: { $total }</b>
snacks-popcorn = Попкорн
snacks-drinks = Напитки
snacks-sweets = Сладкое
snacks-combos = Наборы
price-snack = { $number } × { $name }: { $amount }
allergen-gluten = глютен
allergen-milk = молоко
allergen-eggs = яйца
allergen-nuts = орехи
allergen-peanuts = арахис
allergen-soya = соя
allergen-sesame = кунжут
allergen-sulphites = сульфиты

snacks-at-counter = 🍿 На стойке: <code>{ $code }</code> · { $items }
snacks-collected = 🍿 Выдано в { $time }: { $items }
snacks-returned = 🍿 Не забрали, деньги возвращены полностью: { $items }
picture-counter = На стойке
cancel-snacks = То, что не забрали со стойки ({ $amount }), возвращаем полностью: всего <b>{ $back }</b>.
change-snacks-stay = Попкорн и напитки остаются за вами: тот же код будет на новых билетах.
change-snacks-back = Попкорн и напитки остаются в прежнем кинотеатре, поэтому { $amount } вернутся вам полностью.

order-waiting = 🍿 <b>{ $code }: выдать</b>
order-handed-out = ✅ <b>{ $code }: выдано в { $time }</b>
order-collected = ⛔ <b>СТОП: { $code } уже выдан в { $time }, сотрудник: { $name }</b>
order-returned = ⛔ <b>СТОП: за { $code } вернули деньги</b>, выдавать нечего.
order-for = Покупатель: { $holder } · сеанс { $when }
order-undone = Отменено: заказ снова ждёт.
button-order = Выдать со стойки: { $code }
button-undo-hand-out = Отменить выдачу
button-hand-out = Выдано

refusal-snack-gone = Этого в меню больше нет.
refusal-too-many-snacks =
    { $limit ->
        [one] С одной бронью можно взять не больше { $limit } штуки каждого.
       *[other] С одной бронью можно взять не больше { $limit } штук каждого.
    }
refusal-no-such-order = Заказа с таким кодом здесь нет. Проверьте код, пожалуйста.
