# Скажите, чего хотите: ответы на фразу, которую человек набрал. { $wish } — как её поняли.

wish-fits = <b>{ $wish }</b>
wish-anything = что идёт
wish-seats =
    { $count ->
        [one] { $count } место
        [few] { $count } места
       *[many] { $count } мест
    }
wish-at = в { $time }
wish-since = с { $time }
wish-until = до { $time }
wish-not-front = не у экрана
wish-not-back = не сзади
wish-not-side = не с краю зала
wish-aisle = у прохода
wish-front = в первых рядах
wish-back = в последних рядах
wish-middle = в середине
wish-wheelchair = с местом для коляски
wish-cheap = самые дешёвые
wish-best = лучшие
wish-line = <b>{ $when }</b> · { $film } · { $cinema } · { $format } · от { $price } · свободно { $free }
wish-more =
    { $count ->
        [one] Подходит ещё { $count } сеанс. Уточните, например, час или кинотеатр.
        [few] Подходят ещё { $count } сеанса. Уточните, например, час или кинотеатр.
       *[many] Подходит ещё { $count } сеансов. Уточните, например, час или кинотеатр.
    }
wish-unread = Не совсем понятно: «{ $said }».
wish-never = { $date } не бывает.

wish-not-here = <b>{ $city }: «{ $film }» сейчас не идёт.</b> Зато идёт вот что:
wish-sold-out = <b>{ $wish }</b>: столько мест уже не осталось. Ближе всего к желаемому:
wish-no-day = <b>{ $wish }</b>: в этот день ничего нет. Ближе всего к желаемому:
wish-no-time = <b>{ $wish }</b>: в это время ничего нет. Ближе всего к желаемому:
wish-no-place = <b>{ $wish }</b>: в этом кинотеатре нет. Ближе всего к желаемому:
wish-no-format = <b>{ $wish }</b>: в этом формате нет. Ближе всего к желаемому:
wish-no-genre = <b>{ $wish }</b>: ничего такого не идёт. Ближе всего к желаемому:
wish-nothing-near = К сожалению, ничего похожего нет. Посмотрите все фильмы.

wish-for-which-film = <b>{ $wish }</b>: на какой фильм?
wish-which-film = <b>Какой фильм вы имеете в виду?</b>
wish-this-film = <b>Вы о фильме «{ $film }»?</b>
wish-which-day = <b>{ $wish }</b>: на какой день?
wish-seats-not-kept = Таких мест рядом уже нет. Вот лучшие из остальных.

where-ask = <b>Где вы сейчас?</b> Нажмите кнопку под строкой ввода, и я найду ближайшее. Ваши координаты я сразу забуду.
where-thanks = Спасибо: сначала ближайшие.
button-share-location = 📍 Поделиться местом
button-nearest-first = 📍 Сначала ближайшие
button-all-times = Все дни и часы
