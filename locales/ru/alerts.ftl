# Что управляющие узнают сами.

alert-finding = <b>Учёт не сходится, нужны вы.</b>
alert-finding-way = Разберитесь в { $provider }, потом нажмите кнопку. Все открытые вопросы: /findings
button-alert-settled = Разобрано
alert-refund = <b>Возврат ждёт вас.</b>
alert-refund-way = Когда вернёте деньги, отметьте это там. Все возвраты: /refunds
button-alert-refunds = Возвраты, которые ждут вас
alert-undelivered = <b>Сообщения не доставлены.</b>
alert-undelivered-what =
    { $count ->
        [one] Не доставлено { $count } сообщение вида <code>{ $kind }</code> за час с { $when } UTC, причина в журнале.
        [few] Не доставлено { $count } сообщения вида <code>{ $kind }</code> за час с { $when } UTC, причина в журнале.
       *[many] Не доставлено { $count } сообщений вида <code>{ $kind }</code> за час с { $when } UTC, причина в журнале.
    }
alert-undelivered-way = Когда причина устранена, команда <code>foyer notices retry</code> отправит их снова. Билеты ни у кого не пропали: они всегда есть по команде /tickets
