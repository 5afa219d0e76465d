# البحث بصفة الفيلم ومكان عرضه: التصفية ودور السينما والأقرب.

films-coming = <b>قريبًا في { $city }</b>
films-none-chosen = لا فيلم يجمع كل ذلك. جرّب شروطًا أقل.
button-filter = تصفية وترتيب
button-now-showing = يُعرض الآن
button-coming = قريبًا ({ $count })
button-coming-soon = قريبًا
button-cinemas = دور السينما
button-show-films =
    { $count ->
        [one] عرض فيلم واحد
        [two] عرض فيلمين
        [few] عرض { $count } أفلام
        [many] عرض { $count } فيلمًا
       *[other] عرض { $count } فيلم
    }
button-filter-clear = مسح الكل

filter-ask = <b>ماذا تريد أن ترى في القائمة؟</b> كل اختيار يضيّقها.
filter-which = <b>{ $kind }</b>: ماذا تختار؟
filter-kind = { $kind }: { $value }
filter-any = أيًّا كان
filter-genre = النوع
filter-language = اللغة
filter-format = الصيغة
filter-age = الفئة العمرية
filter-day = اليوم
filter-cinema = السينما
sort-next = الأقرب موعدًا
sort-newest = الأحدث
sort-rating = الأعلى تقييمًا

cinemas-title = <b>دور السينما في { $city }</b>
cinema-entry = <b>{ $cinema }</b>
cinema-distance = على بعد { $distance } منك
cinema-title = <b>{ $cinema }</b>
cinema-phone = الهاتف: { $phone }
cinema-facilities = يوجد فيها: { $list }.
cinema-films =
    { $count ->
        [0] لا شيء يُعرض فيها الآن.
        [one] يُعرض فيها فيلم واحد.
        [two] يُعرض فيها فيلمان.
        [few] تُعرض فيها { $count } أفلام.
        [many] يُعرض فيها { $count } فيلمًا.
       *[other] يُعرض فيها { $count } فيلم.
    }
cinema-followed = ستكون الأولى في قائمتك.
cinema-unfollowed = عادت كغيرها.
button-films-there = ما يُعرض فيها
button-pin = على الخريطة
button-follow = ☆ متابعة
button-unfollow = ★ إلغاء المتابعة

facility-air-conditioning = تكييف
facility-baby-changing = غرفة لتغيير ملابس الرضّع
facility-bar = بار
facility-bike-parking = موقف دراجات
facility-bookshop = مكتبة
facility-cafe = مقهى
facility-cloakroom = غرفة معاطف
facility-hearing-loop = حلقة سمعية لضعاف السمع
facility-lift = مصعد
facility-organ = أورغن
facility-parking = موقف سيارات
facility-restaurant = مطعم
facility-terrace = شرفة
facility-wheelchair = مدخل بلا درجات
facility-wifi = واي فاي

card-title = 🎬 <b>{ $film }</b>
card-when = { $day }، { $time }
card-price = { $format } · المقاعد ابتداءً من <b>{ $price }</b>
card-about = { $when } · { $cinema } · من { $price }
card-all = كل الأفلام
card-none = لم نجد شيئًا: إليك كل الأفلام
button-card-open = اختيار المقاعد
