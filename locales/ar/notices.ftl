# ما تقوله السينما من تلقاء نفسها.

reminder = <b>نراك في السينما!</b> يبدأ الفيلم { $live }.
reminder-seats =
    { $seats }
    رقم الحجز { $number }
soon = قريبًا
button-show-tickets = عرض تذاكري

unapplied = <b>وصلتنا دفعتك، لكننا لم نستطع أن نبيعك بها هذه المقاعد.</b>
unapplied-hold-gone = <b>وصلتنا دفعتك بعد انتهاء الوقت، وكانت المقاعد قد ذهبت إلى شخص آخر.</b>
unapplied-wrong-amount = <b>لم تطابق دفعتك ثمن المقاعد.</b>
unapplied-show-cancelled = <b>وصلتنا دفعتك، لكن العرض أُلغي.</b>
unapplied-too-many-seats = <b>وصلتنا دفعتك بعد انتهاء الوقت، وكان لديك حينها أقصى عدد من المقاعد يُسمح به للشخص الواحد.</b>
unapplied-already-paid = <b>ثمن هذه المقاعد مدفوع من قبل؛ هذه الدفعة زائدة.</b>
unapplied-not-yours = <b>دفعت فاتورة كانت لشخص آخر.</b>
unapplied-change-stale = <b>وصلتنا دفعتك، لكن التذاكر التي كنت تبدّلها لم تعد كما كانت.</b> تبقى على حالها.
unapplied-show-started = <b>وصلتنا دفعتك بعد بدء العرض.</b>
unapplied-credit-gone = <b>وصلتنا دفعتك بعد انتهاء الوقت، وكان الرصيد المخصص للباقي قد استُخدم في هذه الأثناء.</b>
button-best-left =
    { $count ->
        [one] أفضل مقعد متبقٍّ
        [two] أفضل مقعدين متبقيين
        [few] أفضل { $count } مقاعد متبقية
        [many] أفضل { $count } مقعدًا متبقيًا
       *[other] أفضل { $count } مقعد متبقٍّ
    }
unapplied-back = يعود إليك المبلغ كاملًا، ولا يلزمك فعل شيء. إن سألتنا عنه فاذكر { $number }.
