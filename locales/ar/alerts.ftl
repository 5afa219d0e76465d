# ما يُبلَّغ به المديرون دون سؤال.

alert-finding = <b>الحسابات تحتاج إليك.</b>
alert-finding-way = انظر فيه لدى { $provider } ثم اضغط الزر. كل ما هو مفتوح: ⁨/findings⁩
button-alert-settled = تمت معالجته
alert-refund = <b>مبلغ مسترد يحتاج إليك.</b>
alert-refund-way = متى دُفع فأكّد ذلك هناك. كلها: ⁨/refunds⁩
button-alert-refunds = مبالغ تحتاج إليك
alert-undelivered = <b>رسائل لم تصل.</b>
alert-undelivered-what =
    { $count ->
        [one] تُركت رسالة واحدة من نوع <code>{ $kind }</code> في الساعة التي بدأت { $when } ⁨UTC⁩، والسبب في السجل.
        [two] تُركت رسالتان من نوع <code>{ $kind }</code> في الساعة التي بدأت { $when } ⁨UTC⁩، والسبب في السجل.
        [few] تُركت { $count } رسائل من نوع <code>{ $kind }</code> في الساعة التي بدأت { $when } ⁨UTC⁩، والسبب في السجل.
       *[other] تُركت { $count } رسالة من نوع <code>{ $kind }</code> في الساعة التي بدأت { $when } ⁨UTC⁩، والسبب في السجل.
    }
alert-undelivered-way = متى زال السبب يرسلها الأمر <code>foyer notices retry</code> من جديد. لم تضع تذكرة أحد: هي دائمًا في ⁨/tickets⁩
