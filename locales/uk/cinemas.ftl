# Кінотеатри: де вони, що в них є, і як зробити список фільмів коротшим.

films-coming = <b>Скоро в кіно: { $city }</b>
films-none-chosen = Таких фільмів зараз немає. Спробуйте прибрати частину умов.
button-filter = Фільтри
button-now-showing = Зараз у кіно
button-coming = Скоро ({ $count })
button-coming-soon = Скоро в кіно
button-cinemas = Кінотеатри
button-show-films =
    { $count ->
        [one] Показати { $count } фільм
        [few] Показати { $count } фільми
       *[many] Показати { $count } фільмів
    }
button-filter-clear = Скинути все
filter-ask = <b>Що показати у списку?</b> Кожна умова звужує вибір.
filter-which = <b>{ $kind }</b>: що оберете?
filter-kind = { $kind }: { $value }
filter-any = усі
filter-genre = Жанр
filter-language = Мова
filter-format = Формат
filter-age = Вік
filter-day = День
filter-cinema = Кінотеатр
sort-next = Найближчі
sort-newest = Новинки
sort-rating = Рейтинг

cinemas-title = <b>Кінотеатри: { $city }</b>
cinema-entry = <b>{ $cinema }</b>
cinema-distance = До Вас { $distance }
cinema-title = <b>{ $cinema }</b>
cinema-phone = Телефон: { $phone }
cinema-facilities = Тут є: { $list }.
cinema-films =
    { $count ->
        [0] Зараз тут нічого не йде.
        [one] Тут іде { $count } фільм.
        [few] Тут ідуть { $count } фільми.
       *[many] Тут іде { $count } фільмів.
    }
cinema-followed = Тепер він перший у Вашому списку.
cinema-unfollowed = Тепер він нарівні з іншими.
button-films-there = Що тут іде
button-pin = На мапі
button-follow = ☆ До обраного
button-unfollow = ★ Прибрати з обраного

facility-air-conditioning = кондиціонер
facility-baby-changing = кімната для немовлят
facility-bar = бар
facility-bike-parking = велопарковка
facility-bookshop = книгарня
facility-cafe = кав’ярня
facility-cloakroom = гардероб
facility-hearing-loop = індукційна петля
facility-lift = ліфт
facility-organ = орган
facility-parking = парковка
facility-restaurant = ресторан
facility-terrace = тераса
facility-wheelchair = вхід без сходів
facility-wifi = Wi-Fi

# Картки сеансів, якими діляться в інших чатах

card-title = 🎬 <b>{ $film }</b>
card-when = { $day }, { $time }
card-price = { $format } · місця від <b>{ $price }</b>
card-about = { $when } · { $cinema } · від { $price }
card-all = Усі фільми
card-none = Нічого не знайшлося: ось усі фільми
button-card-open = Обрати місця
