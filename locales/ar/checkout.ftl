# الحجز المؤقت والفاتورة ونهاية الحجز.

cart-title =
    { $count ->
        [one] <b>هذا المقعد لك مؤقتًا</b>
        [two] <b>هذان المقعدان لك مؤقتًا</b>
        [few] <b>هذه المقاعد لك مؤقتًا: { $count } مقاعد</b>
        [many] <b>هذه المقاعد لك مؤقتًا: { $count } مقعدًا</b>
       *[other] <b>هذه المقاعد لك مؤقتًا: { $count } مقعد</b>
    }
cart-line = { $seats } ({ $kind }): { $price }
cart-total = <b>المجموع: { $total }</b>
cart-deadline = محجوز لك حتى <b>{ $time }</b> ({ $live }).
cart-sold = <b>تم الدفع. مشاهدة ممتعة!</b>
in-a-few-minutes = بعد بضع دقائق
within-the-hour = خلال ساعة
cart-credit = من رصيدك: { $amount }
cart-due = <b>المطلوب دفعه: { $total }</b>
button-pay = ادفع { $total }
button-pay-nothing = تأكيد، لا شيء للدفع
button-change-seats = تغيير المقاعد على المخطط
button-extend =
    { $count ->
        [one] أبقه لي مدة أطول
        [two] أبقهما لي مدة أطول
       *[other] أبقها لي مدة أطول
    }
button-release =
    { $count ->
        [one] إعادة المقعد
        [two] إعادة المقعدين
       *[other] إعادة المقاعد
    }
button-see-hold = عرض مقاعدي
button-see-tickets = عرض تذاكري
button-refresh = ما الجديد؟
hold-extended = لك حتى { $time }.

invoice-sent = <b>الفاتورة بمبلغ { $total } أسفل هذه الرسالة.</b> اضغط زر الدفع فيها؛ تصلك التذاكر فور الدفع.
button-pay-again = لم ينجح الدفع: إعادة المحاولة
button-invoice-again = إرسال الفاتورة مجددًا
paying = <b>دفعتك بمبلغ { $total } قيد التنفيذ.</b> مقاعدك في أمان؛ تصلك التذاكر وحدها، عادةً خلال ثوانٍ.

hold-ending =
    { $count ->
        [one] <b>مقعدك يعود إلى البيع قريبًا:</b> { $seats }.
        [two] <b>مقعداك يعودان إلى البيع قريبًا:</b> { $seats }.
       *[other] <b>مقاعدك تعود إلى البيع قريبًا:</b> { $seats }.
    }
hold-ended =
    { $count ->
        [one] <b>انتهى الوقت وعاد مقعدك إلى البيع:</b> { $seats }. ما دام شاغرًا يمكنك استعادته.
        [two] <b>انتهى الوقت وعاد مقعداك إلى البيع:</b> { $seats }. ما داما شاغرين يمكنك استعادتهما.
       *[other] <b>انتهى الوقت وعادت مقاعدك إلى البيع:</b> { $seats }. ما دامت شاغرة يمكنك استعادتها.
    }
hold-released =
    { $count ->
        [one] <b>أُعيد المقعد:</b> { $seats }. لم يُخصم أي مبلغ.
        [two] <b>أُعيد المقعدان:</b> { $seats }. لم يُخصم أي مبلغ.
       *[other] <b>أُعيدت المقاعد:</b> { $seats }. لم يُخصم أي مبلغ.
    }
button-take-back =
    { $count ->
        [one] استعادة المقعد
        [two] استعادة المقعدين
       *[other] استعادة المقاعد
    }
button-other-seats = اختيار مقاعد أخرى

invoice-description = { $when }، { $cinema }، { $hall }. { $seats }. رقم الحجز { $number }.
line-fee = رسوم الحجز
line-seats = { $kind }، { $seats }
