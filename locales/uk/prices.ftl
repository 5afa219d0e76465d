# Скільки коштує й чому, промокоди, гаманець.

price-seats = { $number } × { $kind }: { $amount }
price-rule = { $name }: { $amount }
price-fee = Збір за бронювання: { $amount }
price-promo = Промокод { $code }: { $amount }

button-promo = У мене є промокод
button-remove-code = Прибрати промокод { $code }
promo-ask =
    <b>Напишіть, будь ласка, Ваш промокод.</b>
    Великі літери й пробіли не важливі.
promo-used = { $code }: знижка { $amount }.
promo-useless = Промокод { $code } зараз не дає знижки на ці місця.

button-use-credit = Сплатити з гаманця: { $amount }
button-leave-credit = Не платити з гаманця

button-how-priced = З чого склалася ціна
priced-title = <b>З чого склалася ціна.</b> Бронювання { $number }
receipt-number = Чек № { $number }
receipt-tax = У тому числі податок: { $tax }

button-wallet = Мої гроші
wallet-title = <b>Мої гроші</b>
wallet-balance = У Вашому гаманці: <b>{ $credit }</b>. Цими грошима можна сплатити замовлення повністю або частково.
wallet-empty = У Вашому гаманці поки порожньо. Якщо захочете, повернення за квитки прийде просто сюди.
wallet-history = <b>Оплати й повернення</b>
money-entry = { $when } · { $what }: { $amount }
money-payment = оплата { $number }
money-refund = повернення за { $number }
money-credit-used = з гаманця за { $number }
money-credit-back = назад у гаманець за { $number }
money-refund-wallet-other = повернення в гаманець
money-credit-other = у гаманець від кінотеатру
