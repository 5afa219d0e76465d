# الدفع بغير فاتورة تيليغرام، وشباك التذاكر.

pay-how = <b>كيف تريد أن تدفع { $total }؟</b>
way-telegram = بطاقة داخل تيليغرام
way-stripe = بطاقة على صفحة الويب
way-counter = عند شباك التذاكر
page-ready = <b>صفحة الدفع جاهزة.</b> ادفع هناك { $total }؛ لا تمر أي بيانات للبطاقة عبر هذه المحادثة.
page-after = تصلك تذاكرك هنا فور الدفع.
page-silent = <b>صفحة الدفع لا تستجيب الآن.</b> لم يُخصم أي مبلغ، ومقاعدك في أمان. حاول بعد لحظات أو ادفع بطريقة أخرى.
button-pay-page = ادفع { $total } على صفحة الويب
button-try-again = حاول مرة أخرى
button-other-way = الدفع بطريقة أخرى
counter-reserved = <b>تم الحجز.</b> ادفع { $total } عند شباك { $cinema }.
counter-number = اذكر هناك هذا الرقم: <code>{ $number }</code>
counter-until = ادفع من فضلك قبل <b>{ $when }</b>؛ بعد ذلك تعود المقاعد إلى البيع. تصلك تذاكرك هنا بعد الدفع.
payment-failed = <b>لم تنجح عملية الدفع.</b> لم يُخصم أي مبلغ.

cash-take = <b>اقبض { $total }</b> عن <code>{ $number }</code>.
cash-taken = <b>تم قبض { $total }</b> عن <code>{ $number }</code>. التذاكر في محادثة الزائر.
cash-for = حجزها { $name }.
button-cash = قبضتُ { $total }

findings-none = <b>الحسابات متطابقة.</b> لا شيء يحتاج إلى نظر.
findings-title =
    { $count ->
        [one] <b>في الحسابات أمر واحد يحتاج إليك.</b>
        [two] <b>في الحسابات أمران يحتاجان إليك.</b>
        [few] <b>في الحسابات { $count } أمور تحتاج إليك.</b>
        [many] <b>في الحسابات { $count } أمرًا يحتاج إليك.</b>
       *[other] <b>في الحسابات { $count } أمر يحتاج إليك.</b>
    }
finding-charge-without-booking = { $number }. وصل { $amount } لدى { $provider } بلا حجز عندنا: <code>{ $reference }</code>، رُصد { $when } ⁨UTC⁩.
finding-amount-differs = { $number }. يقول { $provider } إنه { $amount }، وحساباتنا تقول مبلغًا آخر: <code>{ $reference }</code>، رُصد { $when } ⁨UTC⁩.
finding-payment-without-charge = { $number }. في حساباتنا { $amount } لا يعلم { $provider } عنه شيئًا: <code>{ $reference }</code>، رُصد { $when } ⁨UTC⁩.
finding-elsewhere = { $number }. رُدّ { $amount } من لوحة { $provider } نفسها: <code>{ $reference }</code>، رُصد { $when } ⁨UTC⁩. إن كان ذلك كل المبلغ فالتذاكر ملغاة.
finding-chargeback = { $number }. استرد صاحب البطاقة { $amount } لدى { $provider }: <code>{ $reference }</code>، رُصد { $when } ⁨UTC⁩. إن كان ذلك كل المبلغ فالتذاكر ملغاة. ردّ على الاعتراض هناك.
finding-refund-too-much = { $number }. ردّ { $provider } مبلغ { $amount }، وهو أكثر مما بقي من تلك الدفعة: <code>{ $reference }</code>، رُصد { $when } ⁨UTC⁩.
finding-not-taken = { $number }. أبلغ { $provider } بوصول { $amount } ولم نتمكن من تسجيله: <code>{ $reference }</code>، رُصد { $when } ⁨UTC⁩. لا تذاكر مقابل هذا المبلغ.
finding-refund-not-taken = { $number }. أبلغ { $provider } بردّ { $amount } ولم نتمكن من تسجيله: <code>{ $reference }</code>، رُصد { $when } ⁨UTC⁩. لم يتغير شيء عندنا.
finding-other = { $number }. { $amount } لدى { $provider }: <code>{ $reference }</code>، رُصد { $when } ⁨UTC⁩.
button-settle-finding = سُوّي الأمر رقم { $number }
