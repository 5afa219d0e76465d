# Zahlungsarten, die Stripe auf Wunsch fürs nächste Mal aufhebt.

button-cards = Nächstes Mal schneller zahlen
cards-title = <b>Ihre Karte fürs nächste Mal</b>
cards-on = <b>Eingeschaltet.</b> Setzen Sie beim Bezahlen auf der Webseite das Häkchen, dann speichert Stripe diese Karte. Beim nächsten Mal liegt sie bereit.
cards-off = <b>Ausgeschaltet.</b> Nichts wird gespeichert: Auf der Bezahlseite geben Sie Ihre Karte jedes Mal neu ein. Wenn Sie möchten, speichert Stripe, der Betreiber der Seite, sie für Sie: Dort genügt ein Häkchen.
cards-leaving = Was bisher gespeichert war, wird gerade bei Stripe gelöscht.
cards-meaning = Die Karte liegt nur bei Stripe und dient nur für Ihre eigenen Kinokarten hier. Wir sehen sie nie, und abgebucht wird nur, wenn Sie dort selbst auf „Bezahlen“ tippen. Wir speichern nur den Namen, unter dem Stripe Sie kennt.
cards-back = Sie können es sich hier jederzeit anders überlegen.
button-card-keep = Meine Karte bei Stripe speichern
card-kept = Gern. Setzen Sie auf der Bezahlseite das Häkchen, dann speichert Stripe die Karte fürs nächste Mal. Unter /settings können Sie es sich anders überlegen.
button-cards-forget = Gespeicherte Zahlungsarten löschen
privacy-cards = Wenn Sie es in den Einstellungen wünschen, speichert Stripe Ihre Karte fürs nächste Mal. Wir speichern dann den Namen, unter dem Stripe Sie kennt, bis Sie es sich anders überlegen.
forget-cards = Auch die Karten, die Stripe für Sie speichert, werden dort gelöscht.
