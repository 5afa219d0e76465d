# Про що керівники дізнаються самі.

alert-finding = <b>Облік не сходиться, потрібні Ви.</b>
alert-finding-way = Розберіться в { $provider }, потім натисніть кнопку. Усі відкриті питання: /findings
button-alert-settled = Розібрано
alert-refund = <b>Повернення чекає на Вас.</b>
alert-refund-way = Коли повернете гроші, позначте це там. Усі повернення: /refunds
button-alert-refunds = Повернення, які чекають на Вас
alert-undelivered = <b>Повідомлення не доставлено.</b>
alert-undelivered-what =
    { $count ->
        [one] Не доставлено { $count } повідомлення виду <code>{ $kind }</code> за годину від { $when } UTC, причина в журналі.
        [few] Не доставлено { $count } повідомлення виду <code>{ $kind }</code> за годину від { $when } UTC, причина в журналі.
       *[many] Не доставлено { $count } повідомлень виду <code>{ $kind }</code> за годину від { $when } UTC, причина в журналі.
    }
alert-undelivered-way = Коли причину усунуто, команда <code>foyer notices retry</code> надішле їх знову. Квитки ні в кого не зникли: вони завжди є за командою /tickets
