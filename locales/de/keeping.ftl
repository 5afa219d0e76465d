# Zahlungsarten, die Stripe auf Wunsch fürs nächste Mal aufhebt.

button-cards = Nächstes Mal schneller zahlen
cards-title = <b>Ihre Karte fürs nächste Mal</b>
cards-on = <b>Eingeschaltet.</b> Setzen Sie beim Zahlen auf der Webseite dort das Häkchen, dann hebt Stripe die Karte auf. Beim nächsten Mal liegt sie bereit.
cards-off = <b>Ausgeschaltet.</b> Nichts wird aufgehoben: Auf der Zahlungsseite geben Sie Ihre Karte jedes Mal neu ein. Wenn Sie möchten, hebt Stripe, der Betreiber der Seite, sie für Sie auf: Dort genügt ein Häkchen.
cards-leaving = Was bisher aufgehoben war, wird gerade bei Stripe gelöscht.
cards-meaning = Die Karte liegt nur bei Stripe und dient nur Ihren eigenen Tickets hier. Wir sehen sie nie, und abgebucht wird nur, wenn Sie auf jener Seite selbst auf Zahlen drücken. Wir speichern nur den Namen, unter dem Stripe Sie kennt.
cards-back = Sie können es sich hier jederzeit anders überlegen.
button-card-keep = Meine Karte bei Stripe aufheben
button-cards-forget = Meine Zahlungsarten vergessen
privacy-cards = Wenn Sie es in den Einstellungen wünschen, hebt Stripe Ihre Karte fürs nächste Mal auf. Wir speichern dann den Namen, unter dem Stripe Sie kennt, bis Sie es sich anders überlegen.
forget-cards = Auch die Karten, die Stripe für Sie aufhebt, werden dort gelöscht.
