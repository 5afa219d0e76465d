# Cities, films, a film's card, and the shows of a day.

cities-ask = <b>In which city are you going to the cinema?</b>
cities-none = There is nothing on anywhere just now. Please look in again a little later.
city-button =
    { $films ->
        [0] { $city } · nothing on yet
        [one] { $city } · { $films } film
       *[other] { $city } · { $films } films
    }

films-title = <b>Now showing in { $city }</b>
films-ask = Which one shall it be?
films-none = <b>Nothing is on in { $city } just now.</b> New shows appear here as soon as they are on sale; or look in another city.
film-entry = <b>{ $title }</b>, { $year }
film-entry-next = { $age } · { $time } · next: { $when }

film-facts = { $genres } · { $time } · { $age }
film-director = Directed by { $director }
film-cast = With { $cast }
film-shown = Shown on { $formats } · { $languages }
film-ask-day = Seats from <b>{ $price }</b>. Which day suits you?
film-no-days = There are no more shows in { $city } for now.
button-trailer = Watch the trailer

shows-cinema = <b>{ $cinema }</b>
show-line = { $time } · { $hall } · { $format } · { $seats }
show-room = from { $price } · { $free } free
show-sold-out = sold out
show-closed = not on sale
shows-none = No more shows on this day. Perhaps another one?
shows-left-out = There are more shows than fit here: these are the first of each cinema.
shows-ask = When shall we meet?

genre-action = action
genre-adventure = adventure
genre-animation = animation
genre-biography = biography
genre-comedy = comedy
genre-crime = crime
genre-documentary = documentary
genre-drama = drama
genre-family = family
genre-fantasy = fantasy
genre-history = history
genre-horror = horror
genre-music = music
genre-musical = musical
genre-mystery = mystery
genre-noir = noir
genre-romance = romance
genre-science-fiction = science fiction
genre-silent = silent
genre-thriller = thriller
genre-war = war
genre-western = western
