# What the house says by itself.

reminder = <b>See you at the cinema!</b> The film starts { $live }.
reminder-seats =
    { $seats }
    Booking { $number }
soon = soon
button-show-tickets = Show my tickets

unapplied = <b>Your payment reached us, but we could not sell you these seats for it.</b>
unapplied-hold-gone = <b>Your payment reached us after the time was up, and the seats had gone to somebody else.</b>
unapplied-wrong-amount = <b>Your payment did not match the price of the seats.</b>
unapplied-show-cancelled = <b>Your payment reached us, but the show has been cancelled.</b>
unapplied-too-many-seats = <b>Your payment reached us after the time was up, and by then you had as many seats as one person may take.</b>
unapplied-already-paid = <b>These seats were paid for already; this payment was one too many.</b>
unapplied-not-yours = <b>You paid a bill that was meant for somebody else.</b>
unapplied-change-stale = <b>Your payment reached us, but the tickets you were changing were no longer as they had been.</b> They stay as they are.
unapplied-show-started = <b>Your payment reached us after the show had begun.</b>
unapplied-credit-gone = <b>Your payment reached us after the time was up, and the credit that was to pay the rest had been used meanwhile.</b>
button-best-left =
    { $count ->
        [one] The best seat that is left
       *[other] The best { $count } that are left
    }
unapplied-back = The money goes back to you in full; there is nothing you need to do. If you ask us about it, say { $number }.
