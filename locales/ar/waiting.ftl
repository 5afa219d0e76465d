# قائمة انتظار عرض نفدت مقاعده.

button-wait = أخبروني حين تشغر مقاعد
button-wait-more = أحتاج إلى أكثر: أخبروني حين تشغر
wait-how = حين تشغر مقاعد كهذه أحجزها لك وأكتب إليك هنا. لا يُخصم شيء قبل أن تدفع.
wait-ask = <b>كم مقعدًا أترقّب لك؟</b>
wait-title =
    { $count ->
        [one] <b>هل أترقّب لك مقعدًا واحدًا؟</b>
        [two] <b>هل أترقّب لك مقعدين؟</b>
        [few] <b>هل أترقّب لك { $count } مقاعد؟</b>
        [many] <b>هل أترقّب لك { $count } مقعدًا؟</b>
       *[other] <b>هل أترقّب لك { $count } مقعد؟</b>
    }
wait-summary = { $wish }
wait-together = متجاورة
wait-apart = لا بأس إن تفرقت
wait-any-kind = أي نوع
wait-any-price = أي سعر
wait-up-to = حتى { $price } للمقعد
button-join = نعم، أضفني إلى القائمة
button-wait-apart = لا بأس إن تفرقت
button-wait-together = متجاورة فقط

place-title = <b>رقمك في قائمة الانتظار { $place }.</b>
place-wish =
    { $count ->
        [one] تنتظر مقعدًا واحدًا.
        [two] تنتظر مقعدين.
        [few] تنتظر { $count } مقاعد.
        [many] تنتظر { $count } مقعدًا.
       *[other] تنتظر { $count } مقعد.
    }
place-how = حين يأتي دورك تُحجز لك المقاعد ويصلك الخبر هنا. قد يسبقك من يحتاج إلى مقاعد أقل، ويبقى دورك لك.
button-place-now = أين دوري الآن؟
button-leave-line = الخروج من القائمة

offer-title =
    { $count ->
        [one] <b>جاء دورك: شغر مقعد، وأنا أحجزه لك.</b>
        [two] <b>جاء دورك: شغر مقعدان، وأنا أحجزهما لك.</b>
        [few] <b>جاء دورك: شغرت { $count } مقاعد، وأنا أحجزها لك.</b>
        [many] <b>جاء دورك: شغر { $count } مقعدًا، وأنا أحجزها لك.</b>
       *[other] <b>جاء دورك: شغر { $count } مقعد، وأنا أحجزها لك.</b>
    }
offer-seats = { $seats }: <b>{ $total }</b>
button-take =
    { $count ->
        [one] آخذ المقعد
        [two] آخذ المقعدين
       *[other] آخذ المقاعد
    }
button-pass = لا، شكرًا: أعطوها لغيري

line-passed = <b>حسنًا.</b> تنتقل إلى التالي في القائمة. لم تعد في قائمة الانتظار.
line-lapsed = <b>انتهى وقت عرضك.</b> ذهبت المقاعد إلى التالي في القائمة.
line-lapsed-seats = <b>انتهى الوقت وذهبت المقاعد إلى التالي في القائمة:</b> { $seats }.
line-left = <b>خرجت من قائمة الانتظار.</b> لم يُخصم أي مبلغ.
line-closed = <b>عذرًا، لم تشغر مقاعد كالتي أردتها.</b> يبدأ العرض قريبًا، وأُغلقت القائمة. لم يُخصم أي مبلغ.
button-line-again = العودة إلى قائمة الانتظار

tickets-place = <b>في قائمة الانتظار، رقم { $place }:</b> { $title }، { $when }
tickets-place-button = دوري في الانتظار: { $title }

refusal-your-turn = جاء دورك: المقاعد التي شغرت للتو محجوزة لك الآن.
refusal-seats-free =
    { $free ->
        [one] لا حاجة إلى الانتظار: مقعد كهذا شاغر الآن.
       *[other] لا حاجة إلى الانتظار: مقاعد كهذه شاغرة الآن.
    }
refusal-line-closed = يبدأ العرض قريبًا: لم تعد هناك قائمة انتظار.
refusal-never-such-seats = لا مقاعد كهذه في هذه القاعة. اطلب غيرها من فضلك.
refusal-no-such-place = لست في قائمة الانتظار هذه.
