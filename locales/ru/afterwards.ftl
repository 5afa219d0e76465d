# Планы изменились: билеты сданы или переданы, деньги на пути обратно.

button-cancel-tickets = Сдать билеты
button-hand-on = Передать другу
cancel-title = <b>Возврат билетов</b>
cancel-chosen = Выбрано: { $seats }.
cancel-none-chosen = Ни один билет не выбран. Отметьте те, которые хотите сдать.
cancel-back = Заплачено { $paid }, вернётся <b>{ $back }</b> ({ $percent } %).
cancel-nothing-back = Заплачено { $paid }. Незадолго до сеанса <b>деньги не возвращаются</b>.
cancel-free = За это вы не платили, возвращать нечего.
cancel-credit-part = Из этой суммы { $amount } вернётся в ваш кошелёк: эту часть вы платили из него.
cancel-until = Столько вернётся до { $when }, потом меньше.
button-cancel-now =
    { $count ->
        [one] Сдать { $count } билет, вернуть { $back }
        [few] Сдать { $count } билета, вернуть { $back }
       *[many] Сдать { $count } билетов, вернуть { $back }
    }
button-cancel-for-nothing =
    { $count ->
        [one] Сдать { $count } билет без возврата денег
        [few] Сдать { $count } билета без возврата денег
       *[many] Сдать { $count } билетов без возврата денег
    }
button-cancel-to-wallet = Сдать, { $back } сразу в кошелёк
button-keep-tickets = Оставить билеты
cancelled-toast = Билеты сданы. Сколько вернётся, видно в брони.
cancelled = <b>Билеты сданы.</b> Бронь { $number }: { $seats }
cancelled-all = <b>Билеты сданы.</b> Бронь { $number }

refund-requested = ↩ { $amount } вернём вам: запрос уже отправлен.
refund-submitted = ↩ { $amount } уже на пути к вам.
refund-unknown = ↩ { $amount } на пути к вам, ждём подтверждения.
refund-failed = ↩ { $amount } вернём вам: с первого раза не вышло, пробуем снова.
refund-manual = ↩ { $amount } кинотеатр вернёт вам вручную.
refund-succeeded = ↩ { $amount } вам вернули.
refund-to-wallet = ↩ { $amount } уже в вашем кошельке.
refund-told-succeeded = <b>Деньги вернулись.</b> { $amount } за бронь { $number }. Банк может показать их через несколько дней.
refund-told-manual = <b>Кинотеатр вернёт вам { $amount } вручную.</b> При таком способе оплаты деньги сами не возвращаются. Если будут вопросы, назовите номер { $number }.

hand-on-which = <b>Какой билет передать?</b>
hand-on-how = <b>Отправьте другу эту ссылку:</b> { $link }
hand-on-ticket = Билет: { $seat }.
hand-on-rules = Кто откроет её первым, того и билет: на его имя и с новым кодом, а ваш код перестанет действовать. Ссылка действует до { $when }.
hand-on-invitation = Билет в кино для тебя: { $title }, { $when }. Открой ссылку, и он твой.
button-share-link = Отправить другу
button-withdraw = Оставить билет себе
hand-on-withdrawn = Ссылка больше никуда не ведёт. Билет ваш.
hand-on-own-link = Это ваша собственная ссылка, ничего не изменилось. Отправьте её другу.
ticket-is-yours = <b>Теперь это ваш билет.</b> Он сейчас придёт картинкой.
ticket-received = <b>Друг передал вам этот билет.</b>
handed-on = <b>Ваш билет передан, теперь им владеет { $name }.</b> { $seat }: код, который был у вас, больше не действует.
handed-on-line = { $seats } ({ $kind }): { $price }, передан: { $name }
tickets-received = <b>Вам передали</b>

show-called-off = <b>Нам очень жаль: этот сеанс отменён.</b>
show-called-off-back = Всё, что вы заплатили, вернётся вам, делать ничего не нужно. Бронь { $number }
show-called-off-given = Билет, который вам передали, больше не действует, деньги вернутся тому, кто его купил.

refunds-title = <b>Возвраты, которые ждут вас</b>
refunds-none = <b>Возвраты, которые ждут вас</b>: сейчас таких нет.
refunds-entry = <b>{ $number }</b> · { $amount } · { $name }, { $cinema }
refunds-where = { $provider }: <code>{ $charge }</code>
refunds-manual = Вернуть вручную: в кабинете платёжной системы или наличными.
refunds-failed = Платёжная система отказала, пробуем снова.
refunds-unknown = Платёжная система молчит больше часа, мы спрашиваем снова. Вручную пока не возвращайте.
refunds-error = Её ответ: { $error }
button-look-again = Обновить
button-paid-by-hand = Вернули вручную: { $number }, { $amount }
paid-by-hand = Записали: { $amount } за { $number } возвращены.

button-change-tickets = Обменять билеты
change-title = <b>Обмен билетов</b>
change-none-chosen = Ни один билет не выбран. Отметьте те, которые хотите обменять.
change-worth = Уже заплаченные { $worth } засчитаем полностью. Если новые места дороже, доплатите разницу, если дешевле, она вернётся вам.
change-no-shows = Сейчас столько свободных мест нет ни на одном сеансе этого фильма.
button-change-here = Другие места, тот же сеанс
button-change-to = { $when }, { $cinema }
change-choose = <b>Выберите новые места.</b> На них у вас уже есть { $worth }.
change-offer = { $number }. { $seats } — { $difference }
change-dearer = доплатить { $amount }
change-cheaper = { $amount } вернётся
change-same-price = цена та же
change-map-later = Хотите другие? Возьмите любые из этих, а потом поменяйте их на схеме. Старые билеты действуют, пока обмен не завершён.
price-change = Уже заплачено, бронь { $number }: { $amount }
change-comes-back = { $amount } вернётся вам.
change-replaces = Вместо брони { $number }: её билеты больше не действуют.
change-replaced-by = Обменяно на бронь { $number }.
