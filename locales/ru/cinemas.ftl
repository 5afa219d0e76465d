# Поиск по тому, каков фильм и где его показывают: отбор, кинотеатры, ближайшие.

films-coming = <b>Скоро в кино: { $city }</b>
films-none-chosen = Таких фильмов сейчас нет. Попробуйте убрать часть условий.
button-filter = Фильтры
button-now-showing = Сейчас в кино
button-coming = Скоро ({ $count })
button-coming-soon = Скоро в кино
button-cinemas = Кинотеатры
button-show-films =
    { $count ->
        [one] Показать { $count } фильм
        [few] Показать { $count } фильма
       *[many] Показать { $count } фильмов
    }
button-filter-clear = Сбросить всё

filter-ask = <b>Что показать в списке?</b> Каждое условие сужает выбор.
filter-which = <b>{ $kind }</b>: что выберете?
filter-kind = { $kind }: { $value }
filter-any = любой
filter-genre = Жанр
filter-language = Язык
filter-format = Формат
filter-age = Возраст
filter-day = День
filter-cinema = Кинотеатр
sort-next = Ближайшие
sort-newest = Новинки
sort-rating = Рейтинг

cinemas-title = <b>Кинотеатры: { $city }</b>
cinema-entry = <b>{ $cinema }</b>
cinema-distance = До вас { $distance }
cinema-title = <b>{ $cinema }</b>
cinema-phone = Телефон: { $phone }
cinema-facilities = Здесь есть: { $list }.
cinema-films =
    { $count ->
        [0] Сейчас здесь ничего не идёт.
        [one] Здесь идёт { $count } фильм.
        [few] Здесь идут { $count } фильма.
       *[many] Здесь идёт { $count } фильмов.
    }
cinema-followed = Теперь он стоит в вашем списке первым.
cinema-unfollowed = Теперь он наравне с остальными.
button-films-there = Что здесь идёт
button-pin = На карте
button-follow = ☆ В избранное
button-unfollow = ★ Убрать из избранного

facility-air-conditioning = кондиционер
facility-baby-changing = пеленальная комната
facility-bar = бар
facility-bike-parking = велопарковка
facility-bookshop = книжный магазин
facility-cafe = кафе
facility-cloakroom = гардероб
facility-hearing-loop = индукционная петля
facility-lift = лифт
facility-organ = орган
facility-parking = парковка
facility-restaurant = ресторан
facility-terrace = терраса
facility-wheelchair = вход без ступеней
facility-wifi = Wi-Fi

# Карточки сеансов, которыми делятся в других чатах

card-title = 🎬 <b>{ $film }</b>
card-when = { $day }, { $time }
card-price = { $format } · места от <b>{ $price }</b>
card-about = { $when } · { $cinema } · от { $price }
card-all = Все фильмы
card-none = Ничего не нашлось: вот все фильмы
button-card-open = Выбрать места
