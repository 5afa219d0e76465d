# The hold, the invoice, and the end of a hold.

cart-title =
    { $count ->
        [one] <b>This seat is yours for now</b>
       *[other] <b>These { $count } seats are yours for now</b>
    }
cart-line = { $seats } ({ $kind }): { $price }
cart-total = <b>Total: { $total }</b>
cart-deadline = Held for you until <b>{ $time }</b> ({ $live }).
cart-sold = <b>Paid. Enjoy the film!</b>
in-a-few-minutes = in a few minutes
within-the-hour = within the hour
cart-credit = From your credit: { $amount }
cart-due = <b>To pay: { $total }</b>
button-pay = Pay { $total }
button-pay-nothing = Confirm, nothing to pay
button-change-seats = Change seats on the map
button-extend =
    { $count ->
        [one] Hold it longer
       *[other] Hold them longer
    }
button-release =
    { $count ->
        [one] Give the seat back
       *[other] Give the seats back
    }
button-see-hold = Show my seats
button-see-tickets = Show my tickets
button-refresh = How is it going?
hold-extended = Yours until { $time }.

invoice-sent = <b>The bill for { $total } is just below.</b> Press Pay there; the tickets come as soon as it is paid.
button-pay-again = It failed: pay again
button-invoice-again = Send the bill again
paying = <b>Your payment of { $total } is under way.</b> The seats are safe; the tickets come by themselves, usually within seconds.

hold-ending =
    { $count ->
        [one] <b>Your seat goes back on sale soon:</b> { $seats }.
       *[other] <b>Your seats go back on sale soon:</b> { $seats }.
    }
hold-ended =
    { $count ->
        [one] <b>Time ran out, and your seat is on sale again:</b> { $seats }. While it is free, you can take it back.
       *[other] <b>Time ran out, and your seats are on sale again:</b> { $seats }. While they are free, you can take them back.
    }
hold-released =
    { $count ->
        [one] <b>Given back:</b> { $seats }. Nothing was charged.
       *[other] <b>Given back:</b> { $seats }. Nothing was charged.
    }
button-take-back =
    { $count ->
        [one] Take it back
       *[other] Take them back
    }
button-other-seats = Choose other seats

invoice-description = { $when }, { $cinema }, { $hall }. { $seats }. Booking { $number }.
line-fee = Booking fee
line-seats = { $kind }, { $seats }
