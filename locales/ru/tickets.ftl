# Что куплено: список, бронь, билет, чек.

tickets-title = <b>Мои билеты</b>
tickets-none = У вас пока нет билетов. Выберем фильм?
tickets-nothing-ahead = Предстоящих сеансов пока нет.
tickets-upcoming = <b>Предстоящие сеансы</b>
tickets-past = <b>Прошедшие сеансы</b>
tickets-held = <b>За вами, но не оплачено:</b> { $title }. { $seats }
tickets-paying = <b>Оплачивается:</b> { $title }. { $seats }
tickets-entry =
    <b>{ $title }</b>, { $when }
    { $cinema }, { $hall } · { $seats }
tickets-hold-button = Оплатить: { $title }
tickets-paying-button = Оплачивается: { $title }
tickets-sent-again = Билеты уже в пути.

booking-title = <b>Бронь { $number }</b>
booking-cancelled = Эта бронь отменена, билеты по ней больше не действуют.
receipt-title = <b>Оплачено, спасибо.</b> Бронь { $number }
receipt-line-void = <s>{ $seats } ({ $kind }): { $price }</s> отменено
receipt-advice = Покажите код каждого билета на входе: с телефона или на бумаге.
booking-over = Сеанс уже прошёл. Надеемся, вам понравилось.
button-send-again = Прислать билеты ещё раз
button-see-booking = Эта бронь

ticket-seat = <b>{ $seat }</b> ({ $kind }), { $price }
ticket-number = Бронь { $number }
ticket-issued = Покажите код на входе.
ticket-used = По этому билету уже прошли.
ticket-void = Этот билет больше не действует.
