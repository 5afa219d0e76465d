# Was die Kinoleitung ungefragt erfährt.

alert-finding = <b>Die Bücher brauchen Sie.</b>
alert-finding-way = Sehen Sie bei { $provider } nach und drücken Sie dann den Knopf. Alles Offene: /findings
button-alert-settled = Erledigt
alert-refund = <b>Eine Rückzahlung braucht Sie.</b>
alert-refund-way = Ist sie gezahlt, sagen Sie es dort. Alle: /refunds
button-alert-refunds = Wartende Rückzahlungen
alert-undelivered = <b>Nachrichten kamen nicht an.</b>
alert-undelivered-what =
    { $count ->
        [one] Eine Nachricht der Art <code>{ $kind }</code> wurde in der Stunde ab { $when } UTC aufgegeben; warum, steht im Protokoll.
       *[other] { $count } Nachrichten der Art <code>{ $kind }</code> wurden in der Stunde ab { $when } UTC aufgegeben; warum, steht im Protokoll.
    }
alert-undelivered-way = Ist die Ursache behoben, schickt der Befehl <code>foyer notices retry</code> sie noch einmal. Keine Karte ist verloren: Sie stehen immer unter /tickets
