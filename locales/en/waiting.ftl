# The line of a sold-out show.

button-wait = Tell me when seats come free
button-wait-more = I need more: tell me when they come free
wait-how = As soon as seats like that come free, I hold them for you and write to you here. Nothing is charged before you pay.
wait-ask = <b>How many seats shall I look out for?</b>
wait-title =
    { $count ->
        [one] <b>Shall I look out for one seat?</b>
       *[other] <b>Shall I look out for { $count } seats?</b>
    }
wait-summary = { $wish }
wait-together = side by side
wait-apart = may be apart
wait-any-kind = any class
wait-any-price = any price
wait-up-to = up to { $price } each
button-join = Yes, stand in line
button-wait-apart = They may be apart
button-wait-together = Only side by side
wait-standing =
    { $count ->
        [one] <b>You are in line already, for one seat.</b>
       *[other] <b>You are in line already, for { $count } seats.</b>
    } If you wait for something else, you start at the end of the line.
button-join-anew = Yes, this instead

place-title = <b>You are number { $place } in line.</b>
place-wish =
    { $count ->
        [one] Waiting for one seat.
       *[other] Waiting for { $count } seats.
    }
place-how = When it is your turn, the seats are held for you, and you hear of it right here. Somebody who needs fewer seats may be served before you; you keep your place.
button-place-now = Where am I now?
button-wait-anew = Wait for something else
button-leave-line = Leave the line

offer-title =
    { $count ->
        [one] <b>It is your turn: a seat has come free, and I am holding it for you.</b>
       *[other] <b>It is your turn: { $count } seats have come free, and I am holding them for you.</b>
    }
offer-seats = { $seats }: <b>{ $total }</b>
button-take =
    { $count ->
        [one] Take it
       *[other] Take them
    }
button-pass =
    { $count ->
        [one] No, thank you: pass it on
       *[other] No, thank you: pass them on
    }

line-passed = <b>All right.</b> The next in line may have them. You are no longer in the line.
line-lapsed = <b>The time for your offer is up.</b> The seats are no longer held for you.
line-lapsed-seats = <b>The time is up, and these seats are no longer held for you:</b> { $seats }. If nobody else in line has them, you can take them back.
line-left = <b>You have left the line.</b> Nothing was charged.
line-closed = <b>Sorry, none of the seats you wished for came free.</b> The show begins soon, and the line is closed. Nothing was charged.
button-line-again = Stand in line again

tickets-place = <b>In line, number { $place }:</b> { $title }, { $when }
tickets-place-button = My place in line: { $title }

refusal-your-turn = It is your turn in the line: seats that just came free are held for you now.
refusal-seats-free =
    { $free ->
        [one] No need to wait: a seat like that is free right now.
       *[other] No need to wait: seats like that are free right now.
    }
refusal-line-closed = The show begins soon: there is no line any more.
refusal-never-such-seats = This hall has no seats like that. Please ask for something else.
refusal-no-such-place = You are not in this line.
