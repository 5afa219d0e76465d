# Города, фильмы, карточка фильма и сеансы на день.

cities-ask = <b>В каком городе пойдём в кино?</b>
cities-none = Пока нигде ничего не идёт. Загляните чуть позже.
city-button =
    { $films ->
        [0] { $city } · пока ничего
        [one] { $city } · { $films } фильм
        [few] { $city } · { $films } фильма
       *[many] { $city } · { $films } фильмов
    }

films-title = <b>Сейчас в кино: { $city }</b>
films-ask = Что выберете?
films-none = <b>{ $city }: сейчас ничего не идёт.</b> Новые сеансы появятся здесь, как только поступят в продажу. Или посмотрите другой город.
film-entry = <b>{ $title }</b>, { $year }
film-entry-next = { $age } · { $time } · ближайший: { $when }

film-facts = { $genres } · { $time } · { $age }
film-director = Режиссёр: { $director }
film-cast = В ролях: { $cast }
film-shown = Показ: { $formats } · { $languages }
film-ask-day = Места от <b>{ $price }</b>. На какой день?
film-no-days = { $city }: сеансов пока больше нет.
button-trailer = Смотреть трейлер

shows-cinema = <b>{ $cinema }</b>
show-line = { $time } · { $hall } · { $format } · { $seats }
show-room = от { $price } · свободно { $free }
show-sold-out = мест нет
show-closed = продажа закрыта
shows-none = В этот день сеансов больше нет. Может быть, в другой?
shows-left-out = Сеансов больше, чем помещается здесь: вот первые в каждом кинотеатре.
shows-ask = Какое время удобно?

genre-action = боевик
genre-adventure = приключения
genre-animation = мультфильм
genre-biography = биография
genre-comedy = комедия
genre-crime = криминал
genre-documentary = документальный
genre-drama = драма
genre-family = семейный
genre-fantasy = фэнтези
genre-history = исторический
genre-horror = ужасы
genre-music = музыка
genre-musical = мюзикл
genre-mystery = детектив
genre-noir = нуар
genre-romance = мелодрама
genre-science-fiction = фантастика
genre-silent = немое кино
genre-thriller = триллер
genre-war = военный
genre-western = вестерн
