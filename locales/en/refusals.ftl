# Why something could not be done: at most 200 characters, plain text.

refusal-seats-taken =
    { $count ->
        [0] Some of these seats have just gone.
        [one] { $seats } has just gone to somebody else.
       *[other] { $seats } have just gone to somebody else.
    }
refusal-nearest = The nearest like it: { $seats }.
refusal-no-such-seat = There is no seat { $seat } in this hall.
refusal-too-many-seats =
    { $limit ->
        [one] One person may take one seat for a show.
       *[other] One person may take up to { $limit } seats for a show.
    }
refusal-not-enough-seats =
    { $free ->
        [0] The last seat has just gone.
        [one] Only one seat is free.
       *[other] Only { $free } seats are free.
    }
refusal-hold-ended = The time for these seats is up. Nothing was charged.
refusal-hold-already-extended = You have had extra time once already. Please pay before it is up.
refusal-nothing-held = You are not holding any seats here.
refusal-seats-gone =
    { $count ->
        [0] These seats have gone to somebody else meanwhile.
        [one] { $seats } has gone to somebody else meanwhile.
       *[other] { $seats } have gone to somebody else meanwhile.
    }
refusal-payment-under-way = Your payment is under way: just now the seats cannot be changed.
refusal-show-gone = This show is no longer on. Have a look at the other times.
refusal-show-started = This show has begun. Have a look at the other times.
refusal-booking-not-open = Tickets go on sale { $when } { $place } time.
refusal-booking-closed = Tickets for this show are no longer sold. Have a look at the other times.
refusal-not-yours = That belongs to somebody else.
refusal-wrong-amount = The price has changed. Nothing was charged; please ask for a fresh bill.
refusal-nothing-to-pay = There is nothing to pay here.
refusal-already-paid = This is paid already. Your tickets are under “My tickets”.
refusal-price-changed = The price has changed: it is { $amount } now. Nothing was charged.
refusal-no-credit = You do not have enough credit for this.
refusal-no-such-promo = We do not know this code. Please check how it is spelt.
refusal-promo-not-yet = This code is good from { $when } { $place } time.
refusal-promo-over = This code is no longer good.
refusal-promo-other-film = This code is for other films.
refusal-promo-other-cinema = This code is for other cinemas.
refusal-promo-other-currency = This code is for another country.
refusal-promo-other-seats = This code is for other kinds of seats.
refusal-promo-too-little = This code is good for orders from { $amount }.
refusal-promo-used-up = This code has been used up.
refusal-promo-used-already = You have used this code as often as you may.
refusal-promo-in-use = Somebody is just paying with the last use of this code. It may be free again from { $when } { $place } time.
refusal-promo-in-your-use = You are using this code for other seats that you hold. It is free again from { $when } { $place } time, or once you give those back.
refusal-counter-too-late = It is too late to pay at the counter: the show begins soon. Please pay here.
refusal-not-cashier = This is for the cinema's cashiers.
refusal-not-at-counter = No seats wait to be paid at the counter under this number.
refusal-no-such-ticket = We do not know this ticket.
refusal-not-staff = This is for the cinema's own people.
refusal-undo-too-late = It is too late to take this back.
refusal-already-done = That is done already.
refusal-not-manager = This is for the cinema's managers.
refusal-refund-changed = The refund has changed: it is { $amount } now. Have a look, and choose again.
refusal-already-cancelled = This booking is cancelled already.
refusal-nothing-to-cancel = These tickets cannot be cancelled: they have been cancelled, used or handed on already.
refusal-ticket-used = This ticket has been used, cancelled or handed on meanwhile.
refusal-change-closed = This close to the show, tickets cannot be changed any more.
refusal-change-stale = The tickets to be changed are not as they were. Nothing has changed; please begin anew.
refusal-change-other-film = Tickets can be changed only to another show of the same film.
refusal-hand-on-gone = This link no longer works: somebody has opened it, or it was taken back.
refusal-hand-on-closed = This close to the show, tickets cannot be handed on any more.
refusal-no-such-city = We are no longer in that city. Please choose another.
refusal-watching-much = You are waiting for { $limit } things already. Take one off the list first: /watching
refusal-no-such-cinema = This cinema is no longer ours. Here is where we are now.
refusal-no-such-film = This film is no longer on. Have a look at what else is.
refusal-no-such-booking = We cannot find this booking.
refusal-too-fast =
    { $seconds ->
        [one] One moment, please: try again in a second.
       *[other] One moment, please: try again in { $seconds } seconds.
    }
refusal-seats-not-free = Not free: { $seats }. Nothing was kept back.
refusal-hall-taken = The hall is taken by another show until { $when }.
