# ما تشترك فيه الشاشات: الأيام والساعات والمقاعد والعروض والأزرار التي تقود إلى الأمام.

day-today = اليوم
day-tomorrow = غدًا
time-there = { $time } بتوقيت { $place }
minutes = { $minutes } د
hours = { $hours } س
hours-minutes = { $hours } س { $minutes } د

row-seats =
    { $count ->
        [one] الصف { $row }، المقعد { $seats }
        [two] الصف { $row }، المقعدان { $seats }
       *[other] الصف { $row }، المقاعد { $seats }
    }

kind-s = عادي
kind-c = مريح
kind-p = ممتاز
kind-r = مقعد استرخاء
kind-v = VIP
kind-l = مقعد لشخصين
kind-w = مكان لكرسي متحرك

film-title = <b>{ $title }</b> ({ $year })
show-when = { $day }، { $time }
show-where = { $cinema }، { $hall }
spoken = باللغة { $language }
spoken-silent = صامت، مع موسيقى
subtitles = مع ترجمة باللغة { $language }

button-back = ‹ رجوع
button-films = الأفلام
button-cities = تغيير المدينة
button-tickets = تذاكري
button-help = مساعدة
button-language = اللغة · ⁨Language⁩
button-map = الاختيار على المخطط
button-other-times = أوقات أخرى
button-one-more = تذكرة أخرى لهذا العرض
button-page = { $page } من { $pages }
