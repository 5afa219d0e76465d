# What a steward sees after a scan.

door-admit = ✅ <b>LET IN: { $seat }</b>
door-again = ✅ <b>LET IN: { $seat }</b> (the same scan once more)
door-used = ⛔ <b>STOP: used at { $time }, { $gate }</b>
door-other-show = ⛔ <b>STOP: another show, { $when }</b>
door-other-day = ⛔ <b>STOP: another day, { $when }</b>
door-too-early = ⛔ <b>NOT YET: the show is { $when }</b>
door-void = ⛔ <b>STOP: this ticket was cancelled</b>
door-unknown = ⛔ <b>STOP: this is not one of our tickets</b>
door-undone = ↩️ <b>TAKEN BACK: { $seat } is not in</b>
door-undone-toast = Taken back: the ticket is good again.
door-class = { $kind } · { $age }
door-holder = Bought by { $holder }
button-undo = Take it back
