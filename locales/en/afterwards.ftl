# Plans that changed: tickets given up, handed on, money on its way back.

button-cancel-tickets = Cancel tickets
button-hand-on = Hand on to a friend
cancel-title = <b>Cancelling tickets</b>
cancel-chosen = Chosen: { $seats }.
cancel-none-chosen = No ticket is chosen. Choose those you want to cancel.
cancel-back = You paid { $paid }; <b>{ $back }</b> comes back ({ $percent }%).
cancel-nothing-back = You paid { $paid }. This close to the show <b>nothing comes back</b>.
cancel-free = You paid nothing, so nothing comes back.
cancel-credit-part = { $amount } of it is credit with us, as you paid that part with credit.
cancel-until = This holds until { $when }; after that, less comes back.
button-cancel-now =
    { $count ->
        [one] Cancel it, { $back } back
       *[other] Cancel { $count } tickets, { $back } back
    }
button-cancel-for-nothing =
    { $count ->
        [one] Cancel it, nothing comes back
       *[other] Cancel { $count } tickets, nothing comes back
    }
button-cancel-to-wallet = Cancel, { $back } as credit at once
button-keep-tickets = Keep my tickets
cancelled-toast = Cancelled. Your booking shows what comes back.
cancelled = <b>Cancelled.</b> Booking { $number }: { $seats }
cancelled-all = <b>Cancelled.</b> Booking { $number }

refund-requested = ↩ { $amount } goes back to you: we have asked for it.
refund-submitted = ↩ { $amount } is on its way back to you.
refund-unknown = ↩ { $amount } is on its way back to you; we are waiting to hear that it arrived.
refund-failed = ↩ { $amount } goes back to you: the first try failed, we are trying again.
refund-manual = ↩ { $amount } comes back to you from the cinema by hand.
refund-succeeded = ↩ { $amount } has gone back to you.
refund-to-wallet = ↩ { $amount } is now credit with us.
refund-told-succeeded = <b>Your money is back.</b> { $amount } for booking { $number }. Your bank may take some days to show it.
refund-told-manual = <b>The cinema pays { $amount } back to you by hand.</b> The way you paid cannot be refunded automatically. If you ask us about it, say { $number }.

hand-on-which = <b>Which ticket would you like to hand on?</b>
hand-on-how = <b>Send this link to your friend:</b> { $link }
hand-on-ticket = The ticket: { $seat }.
hand-on-rules = Whoever opens it first has the ticket, in their own name and with a new code; yours stops working then. The link is good until { $when }.
hand-on-invitation = A cinema ticket for you: { $title }, { $when }. Open the link, and it is yours.
button-share-link = Send it to a friend
button-withdraw = Keep the ticket after all
hand-on-withdrawn = The link no longer works. The ticket is yours.
hand-on-own-link = That is your own link: nothing has changed. Send it to your friend.
ticket-is-yours = <b>This ticket is yours now.</b> It comes as a picture in a moment.
ticket-received = <b>A friend handed this ticket on to you.</b>
handed-on = <b>{ $name } has taken your ticket.</b> { $seat }: the code you had no longer works.
handed-on-line = { $seats } ({ $kind }): { $price }, handed on to { $name }
tickets-received = <b>Handed on to you</b>

show-called-off = <b>We are sorry: this show is cancelled.</b>
show-called-off-back = All that you paid goes back to you; there is nothing you need to do. Booking { $number }
show-called-off-given = The ticket you were given is not valid any more; the money goes back to whoever bought it.

refunds-title = <b>Refunds that need you</b>
refunds-none = <b>Refunds that need you</b>: none just now.
refunds-entry = <b>{ $number }</b> · { $amount } · { $name }, { $cinema }
refunds-where = { $provider }: <code>{ $charge }</code>
refunds-manual = To be paid by hand, in the provider's own dashboard or in cash.
refunds-failed = The provider said no; it is being tried again.
refunds-unknown = The provider has not answered for more than an hour; it is being asked again. Do not pay it by hand yet.
refunds-error = It said: { $error }
button-look-again = Look again
button-paid-by-hand = Paid by hand: { $number }, { $amount }
paid-by-hand = Noted: { $amount } for { $number } is paid.

button-change-tickets = Change tickets
change-title = <b>Changing tickets</b>
change-none-chosen = No ticket is chosen. Choose those you want to change.
change-worth = What you paid, { $worth }, counts in full. If the new seats cost more, you pay the difference; if they cost less, it goes back to you.
change-no-shows = Just now no show of this film has that many free seats.
button-change-here = Other seats, same show
button-change-to = { $when }, { $cinema }
change-choose = <b>Choose your new seats.</b> You have { $worth } towards them already.
change-offer = { $number }. { $seats } – { $difference }
change-dearer = { $amount } more
change-cheaper = { $amount } comes back
change-same-price = the same price
change-map-later = Other seats? Take any of these first, then change them on the map. Your old tickets stay good until the change is made.
price-change = Already paid, booking { $number }: { $amount }
change-comes-back = { $amount } comes back to you.
change-replaces = In place of booking { $number }: its tickets are not valid any more.
change-replaced-by = Replaced by booking { $number }.
