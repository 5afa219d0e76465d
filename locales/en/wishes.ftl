# Say what you want: the answers to a sentence that somebody typed. { $wish } is how it was understood.

wish-fits = <b>{ $wish }</b>
wish-anything = what is on
wish-seats =
    { $count ->
        [one] { $count } seat
       *[other] { $count } seats
    }
wish-at = at { $time }
wish-since = from { $time }
wish-until = until { $time }
wish-not-front = not at the front
wish-not-back = not at the back
wish-not-side = not at the sides
wish-aisle = on the aisle
wish-front = at the front
wish-back = at the back
wish-middle = in the middle
wish-wheelchair = with a wheelchair place
wish-cheap = the cheapest
wish-best = the best
wish-line = <b>{ $when }</b> · { $film } · { $cinema } · { $format } · from { $price } · { $free } free
wish-more =
    { $count ->
        [one] One more show fits. Say a little more, such as an hour or a cinema.
       *[other] { $count } more shows fit. Say a little more, such as an hour or a cinema.
    }
wish-unread = I did not understand “{ $said }”.
wish-never = There is no { $date }.

wish-not-here = <b>{ $film } is not on in { $city } at the moment.</b> This is:
wish-sold-out = <b>{ $wish }</b>: there are not enough seats left. These come nearest:
wish-no-day = <b>{ $wish }</b>: nothing on that day. These come nearest:
wish-no-time = <b>{ $wish }</b>: nothing at that hour. These come nearest:
wish-no-place = <b>{ $wish }</b>: not in that cinema. These come nearest:
wish-no-format = <b>{ $wish }</b>: not in that format. These come nearest:
wish-no-genre = <b>{ $wish }</b>: nothing of the kind is on. These come nearest:
wish-nothing-near = Nothing comes near it, I am afraid. Here is the way to all films.

wish-for-which-film = <b>{ $wish }</b>: which film?
wish-which-film = <b>Which one do you mean?</b>
wish-this-film = <b>Do you mean { $film }?</b>
wish-which-day = <b>{ $wish }</b>: which day suits you?
wish-seats-not-kept = No seats of that kind are free together. These are the best of the others.

where-ask = <b>Where are you?</b> Press the button below the text field, and I will look for what is nearest. I forget it at once.
where-thanks = Thank you: nearest first.
button-share-location = 📍 Share where I am
button-nearest-first = 📍 Nearest first
button-all-times = All days and times
