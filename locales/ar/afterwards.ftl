# خطط تغيّرت: تذاكر تُلغى أو تُعطى لصديق، ومال يعود.

button-cancel-tickets = إلغاء تذاكر
button-hand-on = إعطاؤها لصديق
cancel-title = <b>إلغاء التذاكر</b>
cancel-chosen = المختارة: { $seats }.
cancel-none-chosen = لم تختر أي تذكرة. اختر ما تريد إلغاءه.
cancel-back = دفعت { $paid }؛ يعود إليك منها <b>{ $back }</b> (⁨{ $percent }%⁩).
cancel-nothing-back = دفعت { $paid }. قبل العرض بوقت قصير كهذا <b>لا يُردّ شيء</b>.
cancel-free = لم تدفع شيئًا، فلا شيء يُردّ.
cancel-credit-part = منه { $amount } يعود إلى رصيدك لدينا، لأنك دفعت ذلك الجزء من الرصيد.
cancel-until = يسري هذا حتى { $when }؛ وبعده يُردّ أقل.
button-cancel-now =
    { $count ->
        [one] إلغاؤها، يعود { $back }
        [two] إلغاء تذكرتين، يعود { $back }
        [few] إلغاء { $count } تذاكر، يعود { $back }
       *[other] إلغاء { $count } تذكرة، يعود { $back }
    }
button-cancel-for-nothing =
    { $count ->
        [one] إلغاؤها، لا يُردّ شيء
        [two] إلغاء تذكرتين، لا يُردّ شيء
        [few] إلغاء { $count } تذاكر، لا يُردّ شيء
       *[other] إلغاء { $count } تذكرة، لا يُردّ شيء
    }
button-cancel-to-wallet = إلغاء، { $back } إلى الرصيد فورًا
button-keep-tickets = إبقاء تذاكري
cancelled-toast = تم الإلغاء. ما يعود إليك مذكور في حجزك.
cancelled = <b>تم الإلغاء.</b> الحجز { $number }: { $seats }
cancelled-all = <b>تم الإلغاء.</b> الحجز { $number }

refund-requested = ↩ يعود إليك { $amount }: طلبنا ذلك.
refund-submitted = ↩ { $amount } في الطريق إليك.
refund-unknown = ↩ { $amount } في الطريق إليك؛ ننتظر خبر وصوله.
refund-failed = ↩ يعود إليك { $amount }: لم تنجح المحاولة الأولى، نحاول من جديد.
refund-manual = ↩ تردّ إليك السينما { $amount } يدويًا.
refund-succeeded = ↩ عاد إليك { $amount }.
refund-to-wallet = ↩ صار { $amount } رصيدًا لك لدينا.
refund-told-succeeded = <b>عاد إليك مالك.</b> { $amount } عن الحجز { $number }. قد يستغرق ظهوره في مصرفك بضعة أيام.
refund-told-manual = <b>تردّ إليك السينما { $amount } يدويًا.</b> طريقة دفعك لا تقبل الرد الآلي. إن سألتنا عنه فاذكر { $number }.

hand-on-which = <b>أي تذكرة تريد إعطاءها؟</b>
hand-on-how = <b>أرسل هذا الرابط إلى صديقك:</b> { $link }
hand-on-ticket = التذكرة: { $seat }.
hand-on-rules = من يفتحه أولًا تصير التذكرة له، باسمه وبرمز جديد؛ وعندها يتوقف رمزك. الرابط صالح حتى { $when }.
hand-on-invitation = تذكرة سينما لك: { $title }، { $when }. افتح الرابط فتصير لك.
button-share-link = إرساله إلى صديق
button-withdraw = بل أُبقي التذكرة
hand-on-withdrawn = لم يعد الرابط صالحًا. التذكرة لك.
hand-on-own-link = هذا رابطك أنت: لم يتغيّر شيء. أرسله إلى صديقك.
ticket-is-yours = <b>هذه التذكرة لك الآن.</b> تصلك صورة بعد لحظة.
ticket-received = <b>أعطاك صديق هذه التذكرة.</b>
handed-on = <b>أخذ { $name } تذكرتك.</b> { $seat }: لم يعد الرمز الذي لديك يعمل.
handed-on-line = { $seats } ({ $kind }): { $price }، صارت إلى { $name }
tickets-received = <b>أُعطيت لك</b>

show-called-off = <b>نأسف: أُلغي هذا العرض.</b>
show-called-off-back = يعود إليك كل ما دفعته، ولا يلزمك فعل شيء. الحجز { $number }
show-called-off-given = التذكرة التي أُعطيت لك لم تعد صالحة؛ يعود المال إلى من اشتراها.

refunds-title = <b>مبالغ مستردة تحتاج إليك</b>
refunds-none = <b>مبالغ مستردة تحتاج إليك</b>: لا شيء الآن.
refunds-entry = <b>{ $number }</b> · { $amount } · { $name }، { $cinema }
refunds-where = { $provider }: <code>{ $charge }</code>
refunds-manual = تُدفع يدويًا، من لوحة المزوّد نفسه أو نقدًا.
refunds-failed = رفض المزوّد؛ تجري المحاولة من جديد.
refunds-unknown = لم يرد المزوّد منذ أكثر من ساعة؛ نسأله من جديد. لا تدفعها يدويًا بعد.
refunds-error = قال: { $error }
button-look-again = انظر مجددًا
button-paid-by-hand = دُفع يدويًا: { $number }، { $amount }
paid-by-hand = سُجّل: دُفع { $amount } عن { $number }.

button-change-tickets = تبديل تذاكر
change-title = <b>تبديل التذاكر</b>
change-none-chosen = لم تختر أي تذكرة. اختر ما تريد تبديله.
change-worth = ما دفعته، { $worth }، يُحسب كاملًا. إن زاد ثمن المقاعد الجديدة دفعت الفرق، وإن نقص عاد إليك.
change-no-shows = لا عرض لهذا الفيلم الآن فيه هذا العدد من المقاعد الشاغرة.
button-change-here = مقاعد أخرى في العرض نفسه
button-change-to = { $when }، { $cinema }
change-choose = <b>اختر مقاعدك الجديدة.</b> لك من ثمنها { $worth } سلفًا.
change-offer = { $number }. { $seats } – { $difference }
change-dearer = زيادة { $amount }
change-cheaper = يعود { $amount }
change-same-price = بالثمن نفسه
change-map-later = مقاعد أخرى؟ خذ أيًّا من هذه أولًا ثم غيّرها على المخطط. تبقى تذاكرك القديمة صالحة حتى يتم التبديل.
price-change = مدفوع سلفًا، الحجز { $number }: { $amount }
change-comes-back = يعود إليك { $amount }.
change-replaces = بدلًا من الحجز { $number }: لم تعد تذاكره صالحة.
change-replaced-by = حلّ محله الحجز { $number }.
