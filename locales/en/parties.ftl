# Parties: more seats at once, in rows one behind another, and one code for all of them. Large buttons.

button-party = More: up to { $most }
party-ask = <b>How many of you?</b>
party-rows = A large party sits in rows one behind another, as close together as there is room.
wait-party-together = all together, in rows one behind another
button-wait-party-together = Only all together
remark-rows = in rows one behind another
remark-one-row = all in one row
remark-rows-cheaper = in rows one behind another, easier on the purse

button-party-ticket = One code for all { $count }
party-title = <b>One code for all { $count }</b>
party-how = Show it once and all of you come in. Whoever comes later shows a ticket of their own.
party-in = All of you are in.
party-seats = Seats
party-people = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
party-note = One code for all: show it once

door-party-admit = ✅ <b>LET { $count } IN: { $seats }</b>
door-party-used = ⛔ <b>STOP: used at { $time }, { $gate }</b>
door-party-void = ⛔ <b>STOP: the tickets of this party were cancelled or handed on</b>
door-party-undone = ↩️ <b>TAKEN BACK: { $seats } not in</b>
door-party-undone-toast = Taken back: the tickets are good again.
door-party-before = In already: { $seats } ({ $time }, { $gate })
door-party-waiting = Not in yet: { $seats }
door-party-handed-on = Handed on, each comes with a ticket of its own: { $seats }
door-party-cancelled = Cancelled, do not let in: { $seats }
door-party-number = Booking { $number }
button-undo-party = Take back all { $count }

settings-large-on = Buttons: large
settings-large-off = Buttons: usual size
button-large-start = Make the buttons larger
button-large-stop = Make the buttons smaller
map-marks-large = <b>F12</b> free · <b>✓F12</b> yours · <b>★F12</b> your ticket · <b>✕F12</b> taken · <b>♿F12</b> wheelchair place
button-to-left = ‹ Left
button-to-right = Right ›
button-to-screen = ▲ To the screen
button-from-screen = ▼ Further back
