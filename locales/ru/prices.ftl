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

button-use-credit = Оплатить из кошелька: { $amount }
button-leave-credit = Не платить из кошелька

button-how-priced = Из чего сложилась цена
priced-title = <b>Из чего сложилась цена.</b> Бронь { $number }
receipt-number = Чек № { $number }
receipt-tax = В том числе налог: { $tax }

button-wallet = Мои деньги
wallet-title = <b>Мои деньги</b>
wallet-balance = В вашем кошельке: <b>{ $credit }</b>. Этими деньгами можно оплатить заказ целиком или частично.
wallet-empty = В вашем кошельке пока пусто. Если захотите, возврат за билеты придёт прямо сюда.
wallet-history = <b>Оплаты и возвраты</b>
money-entry = { $when } · { $what }: { $amount }
money-payment = оплата { $number }
money-refund = возврат за { $number }
money-credit-used = из кошелька за { $number }
money-credit-back = обратно в кошелёк за { $number }
money-refund-wallet-other = возврат в кошелёк
money-credit-other = в кошелёк от кинотеатра
