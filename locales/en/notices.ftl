# What the house says by itself.

reminder = <b>See you at the cinema!</b> The film starts { $live }.
reminder-seats =
    { $seats }
    Booking { $number }
soon = soon
button-show-tickets = Show my tickets

unapplied = <b>Your payment reached us, but we could not sell you these seats for it.</b>
unapplied-hold-gone = <b>Your payment reached us after the time was up, and the seats had gone to somebody else.</b>
unapplied-wrong-amount = <b>Your payment was not the sum that the seats cost.</b>
unapplied-show-cancelled = <b>Your payment reached us, but the show has been cancelled.</b>
unapplied-back = The money goes back to you in full; there is nothing you need to do. If you ask us about it, say { $number }.
