# Über sich selbst: Einstellungen, Datenschutz, Vergessenwerden, Bedingungen, Nachrichten ans Kino, der Saal als Text.

button-settings = Einstellungen
settings-title = <b>Einstellungen</b>
settings-city = Stadt: { $city }
settings-no-city = noch nicht gewählt
settings-language = Sprache: { $language }
settings-day-on = Erinnerung am Tag davor: ja
settings-day-off = Erinnerung am Tag davor: nein
settings-soon-on = Erinnerung zwei Stunden vorher: ja
settings-soon-off = Erinnerung zwei Stunden vorher: nein
settings-after-on = „Wie war es?“ am Morgen danach: ja
settings-after-off = „Wie war es?“ am Morgen danach: nein
settings-quiet = Ruhezeit: { $hours }
settings-list-on = Der Saal: als Text
settings-list-off = Der Saal: als Plan
settings-seats = Lieblingsplätze: { $seats }
settings-how = Auf jedem Knopf steht, was er tut.
button-day-stop = Am Tag davor nicht erinnern
button-day-start = Am Tag davor erinnern
button-soon-stop = Zwei Stunden vorher nicht erinnern
button-soon-start = Zwei Stunden vorher erinnern
button-after-stop = Nicht fragen, wie es war
button-after-start = Fragen, wie es war
button-quiet = Ruhezeit
button-liked = Lieblingsplätze
button-list-start = Säle als Text zeigen
button-list-stop = Säle als Plan zeigen
quiet-ask = <b>Wann sollen wir still sein?</b> Eine Erinnerung wartet dann bis zum Ende der Ruhezeit oder kommt davor, wenn es sonst zu spät wäre. Es gilt die Zeit am Ort des Kinos.
quiet-hours = { $since } bis { $until }
quiet-never = nie
liked-ask = <b>Welche Plätze mögen Sie?</b> Die bieten wir zuerst an.
liked-aisle = am Gang
liked-centre = in der Mitte
liked-back = weiter hinten
liked-any = egal

list-title = <b>Freie Plätze, von der Leinwand nach hinten:</b>
list-row = Reihe { $row }: { $seats }
list-class = { $seats } ({ $kind })
list-nothing-free = <b>Gerade ist kein Platz frei.</b>
list-bought = Ihre Karten: { $seats }
list-none-mine =
    { $count ->
        [0] Mehr Plätze darf eine Person für diese Vorstellung nicht nehmen.
        [one] Sie haben noch keinen Platz und können einen nehmen.
       *[other] Sie haben noch keinen Platz und können bis zu { $count } nehmen.
    }
list-how = Schreiben Sie die Plätze, die Sie möchten, zum Beispiel <code>F7 F8</code> oder <code>Reihe F 7-8</code>.
button-list-again = Liste neu laden
button-drop-seat = { $seat } freigeben

button-privacy = Meine Daten
privacy-title = <b>Was wir über Sie speichern und warum</b>
privacy-kept =
    Ihre Telegram-Nummer und Ihren Vornamen: um Sie zu erkennen, und für den Namen auf der Karte.
    Ihre Sprache, Stadt und Einstellungen: um Ihnen zu zeigen, was zu Ihnen passt.
    Was Sie gebucht und reserviert haben und worauf Sie warten: damit Ihre Plätze Ihnen bleiben.
    Was Sie über Filme gesagt und dem Kino geschrieben haben: um es zu zeigen und zu antworten. Nachrichten verschwinden nach 30 Tagen.
privacy-money = Was Sie bezahlt und zurückbekommen haben: Das Gesetz verlangt, die Bücher aufzubewahren. Wenn Sie gehen, bleiben darin die Beträge, aber kein Name.
privacy-not-kept = Wir speichern keine Telefonnummer, keine E-Mail-Adresse und keine Kartendaten: Die bleiben zwischen Ihnen und dem Zahlungsanbieter. Nichts wird verkauft oder anderen gezeigt.
privacy-rights = Sie können alles als Datei bekommen, und Sie können sofort vergessen werden.
button-export = Alle meine Daten schicken
button-forget = Vergessen Sie mich
button-terms = Bedingungen
export-title = <b>Das ist alles, was wir über Sie haben.</b>
export-how = Es ist eine JSON-Datei, Tabelle für Tabelle; Beträge in der kleinsten Einheit der Währung, Zeiten in Sekunden seit 1970 (UTC).

forget-title = <b>Sollen wir Sie vergessen?</b>
forget-what =
    Ihr Name, Ihre Sprache, Stadt und Einstellungen verschwinden sofort, mit Ihren Worten über Filme und Ihren Nachrichten. Reservierte Plätze gehen an andere, Ihr Platz auf der Warteliste auch.
    Zahlungen bleiben ohne Namen in den Büchern, Sterne in den Durchschnitten. Das lässt sich nicht rückgängig machen.
forget-tickets =
    { $count ->
        [one] <b>Sie haben Karten für eine kommende Vorstellung.</b> Mit den Bildern in diesem Chat kommen Sie noch hinein; aber neu schicken, umtauschen oder erstatten können wir sie dann nicht mehr.
       *[other] <b>Sie haben Karten für { $count } kommende Vorstellungen.</b> Mit den Bildern in diesem Chat kommen Sie noch hinein; aber neu schicken, umtauschen oder erstatten können wir sie dann nicht mehr.
    }
forget-credit = <b>Ihr Guthaben ginge verloren:</b> { $credit }.
button-forget-now = Ja, vergessen Sie mich
button-forget-not = Nein, lieber nicht
forgotten = <b>Wir haben Sie vergessen.</b>
forgotten-how = Löschen Sie diesen Chat, dann ist er auch bei Ihnen leer. Wenn Sie wiederkommen, lernen wir uns neu kennen.

terms-title = <b>Bedingungen</b>
terms-tickets = <b>Karten.</b> Ein Platz gehört Ihnen, sobald er bezahlt ist. Verkäufer ist das Kino, dessen Name auf der Karte steht.
terms-money = <b>Geld zurück.</b> Wenn das Kino absagt: alles. Wenn Sie zurückgeben: so viel, wie vorher auf dem Knopf steht; es bleibt bei der Regel, die beim Kauf galt.
terms-door = <b>Am Einlass.</b> Ein Code gilt einmal. Wer ihn zuerst zeigt, ist drin; zeigen Sie ihn nicht herum.
terms-reviews = <b>Bewertungen.</b> Was Gäste schreiben, gehört ihnen. Das Kino darf entfernen, was andere verletzt.

button-support = Ans Kino schreiben
support-ask = <b>Was möchten Sie sagen oder fragen?</b>
support-how = Schreiben Sie es jetzt; es geht an die Leute, die die Kinos Ihrer Stadt führen. Deren Antwort kommt hierher. Zu sehen sind dort nur Ihr Vorname und die Nummer Ihrer nächsten Buchung.
support-sent = <b>Ans Kino geschickt.</b> Die Antwort kommt hierher.
support-question = <b>{ $name } schreibt</b> ({ $city })
support-line = { $text }
support-number = Nächste Buchung: { $number }
support-answered-already = Das ist beantwortet.
button-answer = Antworten
support-ask-answer = <b>Bitte schreiben Sie Ihre Antwort an { $name }.</b>
support-answered = <b>Ihre Antwort ging an { $name }:</b>
support-answer = <b>Das Kino antwortet:</b>
support-you-asked = Sie hatten geschrieben: „{ $text }“
