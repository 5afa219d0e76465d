# Сколько стоит и почему, промокоды, счёт.

price-seats = { $number } × { $kind }: { $amount }
price-rule = { $name }: { $amount }
price-fee = Сбор за бронирование: { $amount }
price-promo = Промокод { $code }: { $amount }

button-promo = У меня есть промокод
button-remove-code = Убрать промокод { $code }
promo-ask =
    <b>Напишите, пожалуйста, ваш промокод.</b>
    Заглавные буквы и пробелы не важны.
promo-used = { $code }: скидка { $amount }.
promo-useless = Промокод { $code } сейчас не даёт скидки на эти места.

button-use-credit = Списать со счёта: { $amount }
button-leave-credit = Не списывать со счёта

button-how-priced = Из чего сложилась цена
priced-title = <b>Из чего сложилась цена.</b> Бронь { $number }
receipt-number = Чек № { $number }
receipt-tax = В том числе налог: { $tax }

button-wallet = Мои деньги
wallet-title = <b>Мои деньги</b>
wallet-balance = На вашем счёте у нас: <b>{ $credit }</b>. Ими можно оплатить часть заказа или весь.
wallet-empty = На вашем счёте у нас пока ничего нет. Возврат может прийти сюда сразу, если вы так выберете.
wallet-history = <b>Оплаты и возвраты</b>
money-entry = { $when } · { $what }: { $amount }
money-payment = оплата { $number }
money-refund = возврат за { $number }
money-credit-used = со счёта за { $number }
money-credit-back = обратно на счёт за { $number }
money-refund-wallet-other = возврат на счёт
money-credit-other = на счёт от кинотеатра
