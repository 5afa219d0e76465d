# بعد العرض: الطريق والتقويم والآراء، وما قد يُرفض منها.

refusal-not-visited = لا يقول رأيه في الفيلم إلا من شاهده بتذكرة منا.
refusal-not-rated = امنح الفيلم نجومه أولًا، ثم بضع كلمات.
refusal-no-such-review = لم يعد هذا الرأي موجودًا.
refusal-no-city = اختر مدينتك أولًا لنعرف من نسأل.
refusal-nobody-there = لا أحد في مدينتك يقرأ الرسائل هنا. اسأل في السينما من فضلك.
refusal-asked-often = كتبت عدة مرات خلال ساعة. أمهلنا قليلًا لنرد من فضلك.
refusal-nothing-written = لم نجد في رسالتك شيئًا. اكتب بضع كلمات من فضلك.
refusal-no-such-message = لم تعد هذه الرسالة موجودة.
refusal-already-answered = سبقك غيرك إلى الرد.
refusal-still-staff = أنت من موظفي إحدى دور السينما. اطلب من مالكها أولًا أن يزيلك من فريقها.
refusal-forget-while-paying = لديك دفعة قيد التنفيذ. أعد المقاعد من /tickets أو انتظر حتى تنتهي: { $when } بتوقيت { $place }. ثم أرسل /forget مرة أخرى.
refusal-tickets-ahead =
    { $count ->
        [one] لديك الآن تذاكر لعرض قادم. انظر مجددًا فيما ستفقده.
        [two] لديك الآن تذاكر لعرضين قادمين. انظر مجددًا فيما ستفقده.
        [few] لديك الآن تذاكر لـ{ $count } عروض قادمة. انظر مجددًا فيما ستفقده.
        [many] لديك الآن تذاكر لـ{ $count } عرضًا قادمًا. انظر مجددًا فيما ستفقده.
       *[other] لديك الآن تذاكر لـ{ $count } عرض قادم. انظر مجددًا فيما ستفقده.
    }

button-get-there = كيف أصل؟
way-title = <b>كيف تصل</b>
way-doors = يمكنك الدخول بتذاكرك ابتداءً من { $time }.
button-calendar = إضافة إلى التقويم
calendar-how = <b>لتقويمك:</b> افتح الملف فيُضاف العرض إليه، مع تذكير قبله بساعتين.
calendar-number = الحجز { $number }

button-no-ticket = لم تصلني تذكرتي
no-ticket-title = <b>لا توجد الآن تذكرة مدفوعة لإرسالها.</b>
no-ticket-how =
    إن كنت دفعت للتو فانتظر دقيقة: تصل التذاكر وحدها. وإن خرج المال ولم يصلك شيء، فهو إما قيد التسجيل وإما في طريق العودة إليك، وتجد الجواب في «أموالي».
    لم تجدها بعد؟ راسل السينما.

rate-ask = <b>كيف كان الفيلم؟</b>
rate-how = تكفي ضغطة واحدة. وهي تعين غيرك على الاختيار.
rate-thanks = <b>شكرًا لك!</b>
button-stars = { $stars } ★
review-stars = منحته { $stars }
review-mine = «{ $text }»
review-removed = أزالت السينما هذا الرأي: لا يراه أحد غيرك.
button-write-words = قل بضع كلمات
button-change-words = تغيير كلماتي
button-my-review = رأيي
button-reviews = آراء الزوار
review-ask = <b>ما رأيك فيه؟</b>
review-how = اكتبه هنا، حتى ألف حرف. يظهر اسمك الأول بجانبه.
film-rating =
    { $count ->
        [one] <b>⁨★ { $average }⁩</b> من زائر واحد
        [two] <b>⁨★ { $average }⁩</b> من زائرين
        [few] <b>⁨★ { $average }⁩</b> من { $count } زوار
        [many] <b>⁨★ { $average }⁩</b> من { $count } زائرًا
       *[other] <b>⁨★ { $average }⁩</b> من { $count } زائر
    }
film-rating-short = ⁨★ { $average }⁩
reviews-title = <b>{ $title }: آراء الزوار</b>
reviews-none = لم يكتب أحد شيئًا بعد.
review-head = { $number }. { $stars } <b>{ $name }</b>
review-nobody = زائر
button-report-review = { $number }: لا ينبغي أن يكون هذا هنا
button-remove-review = { $number }: إزالته
review-reported = شكرًا: ستنظر السينما فيه.
review-reported-title = <b>يقول قارئ إن هذا لا ينبغي أن يكون هنا.</b> { $title }
review-removed-toast = أُزيل.
