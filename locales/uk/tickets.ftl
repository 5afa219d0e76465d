# Що куплено: список, бронювання, квиток, чек.

tickets-title = <b>Мої квитки</b>
tickets-none = У Вас поки немає квитків. Оберемо фільм?
tickets-nothing-ahead = Майбутніх сеансів поки немає.
tickets-upcoming = <b>Майбутні сеанси</b>
tickets-past = <b>Минулі сеанси</b>
tickets-held = <b>За Вами, але не оплачено:</b> { $title }. { $seats }
tickets-paying = <b>Оплачується:</b> { $title }. { $seats }
tickets-entry =
    <b>{ $title }</b>, { $when }
    { $cinema }, { $hall } · { $seats }
tickets-hold-button = Сплатити: { $title }
tickets-paying-button = Оплачується: { $title }
tickets-sent-again = Квитки вже в дорозі.

booking-title = <b>Бронювання { $number }</b>
booking-cancelled = Це бронювання скасовано, його квитки більше не дійсні.
receipt-title = <b>Оплачено, дякуємо.</b> Бронювання { $number }
receipt-line-void = <s>{ $seats } ({ $kind }): { $price }</s> скасовано
receipt-advice = Покажіть код кожного квитка на вході: з телефона або на папері.
booking-over = Сеанс уже минув. Сподіваємося, Вам сподобалося.
button-send-again = Надіслати квитки ще раз
button-see-booking = Це бронювання

ticket-seat = <b>{ $seat }</b> ({ $kind }), { $price }
ticket-number = Бронювання { $number }
ticket-issued = Покажіть код на вході.
ticket-used = За цим квитком уже пройшли.
ticket-void = Цей квиток більше не дійсний.
