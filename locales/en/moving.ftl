# A show that moves to another time.

show-moved = <b>We are sorry: your show has moved.</b>
show-moved-was = It was to begin { $when }. Now it is:
show-moved-seats = Your seats: { $seats }.
show-moved-held = The seats you hold are for the new time. If it does not suit you, let them go.
show-moved-sold = Your tickets stay good, and so does the code on them. You need not do anything.
show-moved-given = Your ticket stays good, and so does the code on it. If the new time does not suit you, tell whoever gave it to you.
show-moved-give-up = If the new time does not suit you, cancel your tickets before the show begins: all of { $back } comes back.
button-moved-hold = See what I hold
