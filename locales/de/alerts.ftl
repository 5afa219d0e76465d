# Was die Kinoleitung ungefragt erfährt.

alert-finding = <b>In den Büchern ist etwas zu klären.</b>
alert-finding-way = Sehen Sie bei { $provider } nach und tippen Sie dann auf den Knopf. Alles Offene: /findings
button-alert-settled = Erledigt
alert-refund = <b>Eine Rückzahlung braucht Ihre Hilfe.</b>
alert-refund-way = Wenn sie gezahlt ist, melden Sie es dort. Alle: /refunds
button-alert-refunds = Offene Rückzahlungen
alert-undelivered = <b>Nachrichten kamen nicht an.</b>
alert-undelivered-what =
    { $count ->
        [one] Eine Nachricht der Art <code>{ $kind }</code> ließ sich in der Stunde ab { $when } UTC nicht zustellen; warum, steht im Protokoll.
       *[other] { $count } Nachrichten der Art <code>{ $kind }</code> ließen sich in der Stunde ab { $when } UTC nicht zustellen; warum, steht im Protokoll.
    }
alert-undelivered-way = Ist die Ursache behoben, schickt der Befehl <code>foyer notices retry</code> sie noch einmal. Karten sind keine verloren: Alle stehen weiter unter /tickets
