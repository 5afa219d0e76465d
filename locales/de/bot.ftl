# Der Bot selbst: die ersten Worte, Hilfe, Befehle und was er sagt, wenn etwas schiefging.

language-name = Deutsch
language-ask = <b>Welche Sprache sprechen wir?</b>
language-set = Wir sprechen Deutsch.

welcome =
    <b>Schön, dass Sie da sind, { $name }!</b>
    Das ist die Kinokasse. Wählen Sie Film und Plätze; die Karten kommen direkt hier in den Chat.
welcome-back = <b>Schön, Sie wiederzusehen, { $name }!</b>

help-title = <b>So geht es</b>
help-buy =
    1. Wählen Sie Film, Tag und Uhrzeit.
    2. Sagen Sie, wie viele Plätze Sie brauchen: Ich zeige Ihnen die besten und was sie kosten. Oder wählen Sie im Saalplan.
    3. Während Sie bezahlen, bleiben die Plätze für Sie reserviert. Die Karten kommen hier als Bilder; zeigen Sie den Code am Einlass.
help-wish = Oder schreiben Sie einfach, was Sie möchten: <i>zwei Karten für Metropolis morgen Abend</i>.
help-keep = Plätze lassen sich auch schreiben (<code>F7 F8</code> oder <code>Reihe F 7-8</code>), solange ein Saal zu sehen ist.
help-more =
    /start – was läuft
    /tickets – meine Karten
    /wallet – Guthaben, Zahlungen und Rückzahlungen
    /watching – worüber ich Bescheid möchte
    /city – andere Stadt
    /language – andere Sprache
    /settings – Erinnerungen, Ruhezeit, Säle als Text
    /support – dem Kino schreiben
    /privacy – meine Daten: ansehen, mitnehmen, löschen
    /cancel – Plätze freigeben und aufhören
help-staff =
    <b>Für das Team</b>
    Richten Sie die Kamera auf den Code einer Karte und öffnen Sie den Link: Ich sage sofort, ob der Gast hineindarf.
    Einen Code für Snacks oder die Nummer einer Reservierung schreiben Sie einfach hierher.
    Für die Leitung: /findings – wo unsere Bücher von denen des Zahlungsanbieters abweichen, /refunds – was von Hand zurückzuzahlen ist.

stopped = Gut, wir hören hier auf. Für Sie ist kein Platz reserviert, und es wurde nichts abgebucht.
not-understood = Das habe ich nicht ganz verstanden. Tippen Sie auf einen Knopf oder schreiben Sie /start, um zu sehen, was läuft.
old-button = Dieser Knopf ist von früher, inzwischen hat sich einiges geändert. Machen wir hier weiter.
old-button-toast = Dieser Knopf ist zu alt. Hier ist der aktuelle Stand.
broken = Entschuldigung, bei uns ist etwas schiefgegangen. Abgebucht wurde dadurch nichts. Wenn es wieder vorkommt, nennen Sie uns die Nummer <code>{ $incident }</code>.
broken-toast = Entschuldigung, bei uns ist etwas schiefgegangen (Nummer { $incident }).

command-start = Was läuft
command-tickets = Meine Karten
command-wallet = Guthaben, Zahlungen und Rückzahlungen
command-city = Andere Stadt wählen
command-language = Sprache · Language
command-settings = Erinnerungen, Ruhezeit, Säle als Text
command-support = Dem Kino schreiben
command-privacy = Meine Daten: ansehen, mitnehmen, löschen
command-cancel = Plätze freigeben und aufhören
command-help = So geht es
bot-description =
    Kinokarten ohne Anstehen: Film aussuchen, Plätze wählen und im Chat bezahlen. Die Karten kommen direkt hierher.

    Tippen Sie auf „Starten“, um zu sehen, was läuft.
bot-short-description = Kinokarten im Chat: Film aussuchen, Plätze wählen, bezahlen, kommen.
