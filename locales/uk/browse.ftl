# Міста, фільми, картка фільму й сеанси дня.

cities-ask = <b>У якому місті підемо в кіно?</b>
cities-none = Поки ніде нічого не йде. Зазирніть трохи згодом.
city-button =
    { $films ->
        [0] { $city } · поки нічого
        [one] { $city } · { $films } фільм
        [few] { $city } · { $films } фільми
       *[many] { $city } · { $films } фільмів
    }

films-title = <b>Зараз у кіно: { $city }</b>
films-ask = Що оберете?
films-none = <b>{ $city }: зараз нічого не йде.</b> Нові сеанси з’являться тут, щойно надійдуть у продаж. Або погляньте на інше місто.
film-entry = <b>{ $title }</b>, { $year }
film-entry-next = { $age } · { $time } · найближчий: { $when }

film-facts = { $genres } · { $time } · { $age }
film-director = Режисура: { $director }
film-cast = У ролях: { $cast }
film-shown = Показ: { $formats } · { $languages }
film-ask-day = Місця від <b>{ $price }</b>. На який день?
film-no-days = { $city }: сеансів поки більше немає.
button-trailer = Дивитися трейлер

shows-cinema = <b>{ $cinema }</b>
show-line = { $time } · { $hall } · { $format } · { $seats }
show-room = від { $price } · вільно { $free }
show-sold-out = місць немає
show-closed = продаж закрито
shows-none = Цього дня сеансів більше немає. Може, іншого?
shows-left-out = Сеансів більше, ніж тут уміщається: ось перші в кожному кінотеатрі.
shows-ask = Який час Вам зручний?

genre-action = бойовик
genre-adventure = пригоди
genre-animation = мультфільм
genre-biography = біографія
genre-comedy = комедія
genre-crime = кримінал
genre-documentary = документальний
genre-drama = драма
genre-family = сімейний
genre-fantasy = фентезі
genre-history = історичний
genre-horror = жахи
genre-music = музика
genre-musical = мюзикл
genre-mystery = детектив
genre-noir = нуар
genre-romance = мелодрама
genre-science-fiction = фантастика
genre-silent = німе кіно
genre-thriller = трилер
genre-war = воєнний
genre-western = вестерн
