# Закуски й напої: меню до місць, код для стійки, видача.

button-snacks = Попкорн і напої
button-usual = Як завжди, { $total }: { $items }
cart-usual = Як минулого разу? { $items }: { $total }
usual-taken = Додали як завжди. Змінити можна все.
usual-gone = Цього в меню вже немає: { $items }. Решту додали.
snacks-title = <b>Попкорн і напої</b>, { $cinema }
snacks-how = Оберіть тут: оплата разом із місцями, отримаєте на стійці перед фільмом. Збір за бронювання і промокоди на них не діють.
snacks-item = { $name }: { $price }
snacks-contains = алергени: { $allergens }
snacks-off = у меню вже немає
snacks-total = <b>Разом із місцями: { $total }</b>
snacks-popcorn = Попкорн
snacks-drinks = Напої
snacks-sweets = Солодке
snacks-combos = Набори
price-snack = { $number } × { $name }: { $amount }
allergen-gluten = глютен
allergen-milk = молоко
allergen-eggs = яйця
allergen-nuts = горіхи
allergen-peanuts = арахіс
allergen-soya = соя
allergen-sesame = кунжут
allergen-sulphites = сульфіти

snacks-at-counter = 🍿 На стійці: <code>{ $code }</code> · { $items }
snacks-collected = 🍿 Видано о { $time }: { $items }
snacks-returned = 🍿 Не забрали, гроші повернено повністю: { $items }
picture-counter = На стійці
cancel-snacks = Те, що не забрали зі стійки ({ $amount }), повертаємо повністю: разом <b>{ $back }</b>.
change-snacks-stay = Попкорн і напої лишаються за Вами: той самий код буде на нових квитках.
change-snacks-back = Попкорн і напої лишаються в попередньому кінотеатрі, тож { $amount } повернуться Вам повністю.

order-waiting = 🍿 <b>{ $code }: видати</b>
order-handed-out = ✅ <b>{ $code }: видано о { $time }</b>
order-collected = ⛔ <b>СТОП: { $code } вже видано о { $time }, працівник: { $name }</b>
order-returned = ⛔ <b>СТОП: за { $code } повернули гроші</b>, видавати нічого.
order-for = Покупець: { $holder } · сеанс { $when }
order-undone = Скасовано: замовлення знову чекає.
button-order = Видати зі стійки: { $code }
button-undo-hand-out = Скасувати видачу
button-hand-out = Видано

refusal-snack-gone = Цього в меню вже немає.
refusal-too-many-snacks =
    { $limit ->
        [one] З одним бронюванням можна взяти щонайбільше { $limit } штуку кожного.
       *[other] З одним бронюванням можна взяти щонайбільше { $limit } штук кожного.
    }
refusal-no-such-order = Замовлення з таким кодом тут немає. Перевірте код, будь ласка.
