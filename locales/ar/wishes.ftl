# قل ما تريد: الردود على جملة كتبها الزائر. { $wish } هو ما فُهم منها.

wish-fits = <b>{ $wish }</b>
wish-anything = ما يُعرض
wish-seats =
    { $count ->
        [one] مقعد واحد
        [two] مقعدان
        [few] { $count } مقاعد
        [many] { $count } مقعدًا
       *[other] { $count } مقعد
    }
wish-at = في { $time }
wish-since = من { $time }
wish-until = حتى { $time }
wish-not-front = ليس في الأمام
wish-not-back = ليس في الخلف
wish-not-side = ليس على الجانبين
wish-aisle = بجانب الممر
wish-front = في الأمام
wish-back = في الخلف
wish-middle = في الوسط
wish-wheelchair = مع مكان لكرسي متحرك
wish-cheap = الأرخص
wish-best = الأفضل
wish-line = <b>{ $when }</b> · { $film } · { $cinema } · { $format } · من { $price } · الشاغر { $free }
wish-more =
    { $count ->
        [one] يناسبك عرض آخر أيضًا. زدني تفصيلًا، كساعة أو سينما.
        [two] يناسبك عرضان آخران. زدني تفصيلًا، كساعة أو سينما.
        [few] تناسبك { $count } عروض أخرى. زدني تفصيلًا، كساعة أو سينما.
        [many] يناسبك { $count } عرضًا آخر. زدني تفصيلًا، كساعة أو سينما.
       *[other] يناسبك { $count } عرض آخر. زدني تفصيلًا، كساعة أو سينما.
    }
wish-unread = لم أفهم «{ $said }».
wish-never = لا وجود ليوم { $date }.

wish-not-here = <b>لا يُعرض الآن في { $city }: { $film }.</b> لكن يُعرض هذا:
wish-sold-out = <b>{ $wish }</b>: لم يبقَ هذا العدد من المقاعد. الأقرب إليه:
wish-no-day = <b>{ $wish }</b>: لا شيء في ذلك اليوم. الأقرب إليه:
wish-no-time = <b>{ $wish }</b>: لا شيء في تلك الساعة. الأقرب إليه:
wish-no-place = <b>{ $wish }</b>: ليس في تلك السينما. الأقرب إليه:
wish-no-format = <b>{ $wish }</b>: ليس بهذه الصيغة. الأقرب إليه:
wish-no-genre = <b>{ $wish }</b>: لا شيء من هذا النوع. الأقرب إليه:
wish-nothing-near = عذرًا، لا شيء قريب من ذلك. إليك كل الأفلام.

wish-for-which-film = <b>{ $wish }</b>: لأي فيلم؟
wish-which-film = <b>أي فيلم تقصد؟</b>
wish-this-film = <b>هل تقصد «{ $film }»؟</b>
wish-which-day = <b>{ $wish }</b>: أي يوم يناسبك؟
wish-seats-not-kept = لا مقاعد شاغرة متجاورة من هذا النوع. هذه أفضل ما سواها.

where-ask = <b>أين أنت؟</b> اضغط الزر أسفل خانة الكتابة، فأبحث عن الأقرب إليك. أنسى مكانك فورًا.
where-thanks = شكرًا: الأقرب أولًا.
button-share-location = 📍 مشاركة موقعي
button-nearest-first = 📍 الأقرب أولًا
button-all-times = كل الأيام والأوقات
