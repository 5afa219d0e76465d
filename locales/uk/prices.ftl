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

button-use-credit = Списати з гаманця: { $amount }
button-leave-credit = Не списувати з гаманця

button-how-priced = З чого склалася ціна
priced-title = <b>З чого склалася ціна.</b> Бронювання { $number }
receipt-number = Чек № { $number }
receipt-tax = Зокрема податок: { $tax }

button-wallet = Мої гроші
wallet-title = <b>Мої гроші</b>
wallet-balance = У Вашому гаманці в нас: <b>{ $credit }</b>. Ними можна сплатити частину замовлення або все.
wallet-empty = У Вашому гаманці в нас поки нічого немає. Повернення може прийти сюди одразу, якщо Ви так оберете.
wallet-history = <b>Оплати й повернення</b>
money-entry = { $when } · { $what }: { $amount }
money-payment = оплата { $number }
money-refund = повернення за { $number }
money-credit-used = з гаманця за { $number }
money-credit-back = назад у гаманець за { $number }
money-refund-wallet-other = повернення в гаманець
money-credit-other = у гаманець від кінотеатру
