# What managers are told without asking.

alert-finding = <b>The books need you.</b>
alert-finding-way = Look into it at { $provider }, then press the button. All that is open: /findings
button-alert-settled = Seen to
alert-refund = <b>A refund needs you.</b>
alert-refund-way = Once it is paid, say so there. All of them: /refunds
button-alert-refunds = Refunds that need you
alert-undelivered = <b>Messages were not delivered.</b>
alert-undelivered-what =
    { $count ->
        [one] One message of the kind <code>{ $kind }</code> was given up in the hour from { $when } UTC; the log says why.
       *[other] { $count } messages of the kind <code>{ $kind }</code> were given up in the hour from { $when } UTC; the log says why.
    }
alert-undelivered-way = When the cause is gone, the command <code>foyer notices retry</code> sends them again. Nobody has lost a ticket: they are always there at /tickets
