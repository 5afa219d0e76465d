# Was am Einlass nach dem Scannen steht.

door-admit = ✅ <b>EINLASSEN: { $seat }</b>
door-again = ✅ <b>EINLASSEN: { $seat }</b> (derselbe Scan noch einmal)
door-used = ⛔ <b>HALT: eingelöst um { $time }, { $gate }</b>
door-other-show = ⛔ <b>HALT: andere Vorstellung, { $when }</b>
door-other-day = ⛔ <b>HALT: anderer Tag, { $when }</b>
door-too-early = ⛔ <b>ZU FRÜH: Die Vorstellung ist { $when }</b>
door-void = ⛔ <b>HALT: Diese Karte wurde storniert</b>
door-unknown = ⛔ <b>HALT: Das ist keine Karte von uns</b>
door-undone = ↩️ <b>ZURÜCKGENOMMEN: { $seat } ist nicht drin</b>
door-undone-toast = Zurückgenommen: Die Karte gilt wieder.
door-class = { $kind } · { $age }
door-holder = Gekauft von { $holder }
button-undo = Zurücknehmen
