# Finding by what a film is and where it is shown: filters, cinemas, the nearest.

films-coming = <b>Coming soon to { $city }</b>
films-none-chosen = Nothing fits all of that. Try dropping a choice or two.
button-filter = Filter and sort
button-now-showing = Now showing
button-coming = Coming soon ({ $count })
button-coming-soon = Coming soon
button-cinemas = Cinemas
button-show-films =
    { $count ->
        [one] Show { $count } film
       *[other] Show { $count } films
    }
button-filter-clear = Clear all

filter-ask = <b>What shall the list show?</b> Every choice narrows it down.
filter-which = <b>{ $kind }</b>: which?
filter-kind = { $kind }: { $value }
filter-any = any
filter-genre = Genre
filter-language = Language
filter-format = Format
filter-age = Age rating
filter-day = Day
filter-cinema = Cinema
sort-next = Next show
sort-newest = Newest
sort-rating = Best rated

cinemas-title = <b>Cinemas in { $city }</b>
cinema-entry = <b>{ $cinema }</b>
cinema-distance = { $distance } from you
cinema-title = <b>{ $cinema }</b>
cinema-phone = Telephone: { $phone }
cinema-facilities = Here you will find { $list }.
cinema-films =
    { $count ->
        [0] Nothing is showing there just now.
        [one] One film is showing there.
       *[other] { $count } films are showing there.
    }
cinema-followed = It comes first in your list now.
cinema-unfollowed = It is like the others again.
button-films-there = What is on there
button-pin = On the map
button-follow = ☆ Follow
button-unfollow = ★ Unfollow

facility-air-conditioning = air conditioning
facility-baby-changing = a baby changing room
facility-bar = a bar
facility-bike-parking = bicycle parking
facility-bookshop = a bookshop
facility-cafe = a café
facility-cloakroom = a cloakroom
facility-hearing-loop = a hearing loop
facility-lift = a lift
facility-organ = an organ
facility-parking = a car park
facility-restaurant = a restaurant
facility-terrace = a terrace
facility-wheelchair = step-free access
facility-wifi = Wi-Fi

# Cards of shows, shared in other chats

card-title = 🎬 <b>{ $film }</b>
card-when = { $day }, { $time }
card-price = { $format } · seats from <b>{ $price }</b>
card-about = { $when } · { $cinema } · from { $price }
card-all = All films
card-none = Nothing found: see all films
button-card-open = Choose seats
