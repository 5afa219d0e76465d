# لماذا تعذّر شيء ما: 200 حرف على الأكثر، نصًّا بلا تنسيق.

refusal-seats-taken =
    { $count ->
        [0] ذهب بعض هذه المقاعد للتو.
        [one] ذهب { $seats } للتو إلى شخص آخر.
       *[other] ذهبت إلى شخص آخر للتو: { $seats }.
    }
refusal-nearest = أقرب ما يشبهه: { $seats }.
refusal-no-such-seat = لا يوجد مقعد { $seat } في هذه القاعة.
refusal-too-many-seats =
    { $limit ->
        [one] يمكن للشخص أخذ مقعد واحد في العرض.
        [two] يمكن للشخص أخذ مقعدين في العرض على الأكثر.
        [few] يمكن للشخص أخذ { $limit } مقاعد في العرض على الأكثر.
        [many] يمكن للشخص أخذ { $limit } مقعدًا في العرض على الأكثر.
       *[other] يمكن للشخص أخذ { $limit } مقعد في العرض على الأكثر.
    }
refusal-not-enough-seats =
    { $free ->
        [0] ذهب آخر مقعد للتو.
        [one] لم يبقَ سوى مقعد واحد.
        [two] لم يبقَ سوى مقعدين.
        [few] لم يبقَ سوى { $free } مقاعد.
        [many] لم يبقَ سوى { $free } مقعدًا.
       *[other] لم يبقَ سوى { $free } مقعد.
    }
refusal-hold-ended = انتهى وقت هذه المقاعد. لم يُخصم أي مبلغ.
refusal-hold-already-extended = سبق تمديد الوقت مرة. ادفع من فضلك قبل انتهائه.
refusal-nothing-held = لا مقاعد محجوزة لك هنا.
refusal-seats-gone =
    { $count ->
        [0] ذهبت هذه المقاعد إلى شخص آخر في هذه الأثناء.
        [one] ذهب { $seats } إلى شخص آخر في هذه الأثناء.
       *[other] ذهبت إلى شخص آخر في هذه الأثناء: { $seats }.
    }
refusal-payment-under-way = دفعتك قيد التنفيذ: لا يمكن تغيير المقاعد الآن.
refusal-show-gone = لم يعد هذا العرض قائمًا. انظر في الأوقات الأخرى.
refusal-show-started = بدأ هذا العرض. انظر في الأوقات الأخرى.
refusal-booking-not-open = تُطرح التذاكر للبيع: { $when } بتوقيت { $place }.
refusal-booking-closed = لم تعد تذاكر هذا العرض تُباع. انظر في الأوقات الأخرى.
refusal-not-yours = هذا لشخص آخر.
refusal-wrong-amount = تغيّر الثمن. لم يُخصم أي مبلغ؛ اطلب فاتورة جديدة من فضلك.
refusal-nothing-to-pay = لا شيء للدفع هنا.
refusal-already-paid = هذا مدفوع من قبل. تجد تذاكرك في «تذاكري».
refusal-price-changed = تغيّر الثمن: صار الآن { $amount }. لم يُخصم أي مبلغ.
refusal-no-credit = لا يكفي رصيدك لهذا.
refusal-no-such-promo = لا نعرف هذا الرمز. تحقق من كتابته من فضلك.
refusal-promo-not-yet = يسري هذا الرمز ابتداءً من { $when } بتوقيت { $place }.
refusal-promo-over = انتهت صلاحية هذا الرمز.
refusal-promo-other-film = هذا الرمز لأفلام أخرى.
refusal-promo-other-cinema = هذا الرمز لدور سينما أخرى.
refusal-promo-other-currency = هذا الرمز لبلد آخر.
refusal-promo-other-seats = هذا الرمز لأنواع أخرى من المقاعد.
refusal-promo-too-little = يسري هذا الرمز على المشتريات ابتداءً من { $amount }.
refusal-promo-used-up = استُنفد هذا الرمز.
refusal-promo-used-already = استخدمت هذا الرمز أقصى عدد مسموح من المرات.
refusal-promo-in-use = شخص آخر يدفع الآن بآخر استخدام لهذا الرمز. قد يتاح مجددًا: { $when } بتوقيت { $place }.
refusal-promo-in-your-use = تستخدم هذا الرمز لمقاعد أخرى محجوزة لك. يتاح مجددًا: { $when } بتوقيت { $place }، أو متى أعدتها.
refusal-counter-too-late = فات أوان الدفع عند الشباك: يبدأ العرض قريبًا. ادفع هنا من فضلك.
refusal-not-cashier = هذا لأمناء الصندوق في السينما.
refusal-not-at-counter = لا مقاعد بهذا الرقم تنتظر الدفع عند الشباك.
refusal-no-such-ticket = لا نعرف هذه التذكرة.
refusal-not-staff = هذا لموظفي السينما.
refusal-undo-too-late = فات أوان التراجع عن هذا.
refusal-already-done = تم هذا من قبل.
refusal-not-manager = هذا لمديري السينما.
refusal-refund-changed = تغيّر المبلغ المردود: صار الآن { $amount }. انظر واختر من جديد.
refusal-already-cancelled = هذا الحجز ملغى من قبل.
refusal-nothing-to-cancel = لا يمكن إلغاء هذه التذاكر: أُلغيت أو استُخدمت أو أُعطيت لغيرك من قبل.
refusal-ticket-used = استُخدمت هذه التذكرة أو أُلغيت أو أُعطيت لغيرك في هذه الأثناء.
refusal-change-closed = قبل العرض بوقت قصير كهذا لا يمكن تبديل التذاكر.
refusal-change-stale = التذاكر المراد تبديلها لم تعد كما كانت. لم يتغيّر شيء؛ ابدأ من جديد من فضلك.
refusal-change-other-film = لا تُبدَّل التذاكر إلا بعرض آخر للفيلم نفسه.
refusal-hand-on-gone = لم يعد هذا الرابط صالحًا: فتحه شخص ما أو سُحب.
refusal-hand-on-closed = قبل العرض بوقت قصير كهذا لا يمكن إعطاء التذاكر لغيرك.
refusal-no-such-city = لم نعد في تلك المدينة. اختر أخرى من فضلك.
refusal-no-such-film = لم يعد هذا الفيلم يُعرض. انظر ماذا يُعرض غيره.
refusal-no-such-cinema = لم تعد هذه السينما معنا. نحن الآن هنا.
refusal-watching-much = ما تنتظره بلغ الحد: { $limit }. أزل شيئًا من القائمة أولًا: ⁨/watching⁩
refusal-no-such-booking = لا نجد هذا الحجز.
refusal-too-fast =
    { $seconds ->
        [one] لحظة من فضلك: حاول بعد ثانية.
        [two] لحظة من فضلك: حاول بعد ثانيتين.
        [few] لحظة من فضلك: حاول بعد { $seconds } ثوانٍ.
       *[other] لحظة من فضلك: حاول بعد { $seconds } ثانية.
    }
refusal-seats-not-free = غير شاغر: { $seats }. لم يُحجز أي مقعد للدار.
refusal-hall-taken = القاعة مشغولة بعرض آخر حتى { $when }.
