# المدن والأفلام وبطاقة الفيلم وعروض اليوم.

cities-ask = <b>في أي مدينة تذهب إلى السينما؟</b>
cities-none = لا عروض في أي مكان الآن. عد بعد قليل من فضلك.
city-button =
    { $films ->
        [0] { $city } · لا شيء بعد
        [one] { $city } · فيلم واحد
        [two] { $city } · فيلمان
        [few] { $city } · { $films } أفلام
        [many] { $city } · { $films } فيلمًا
       *[other] { $city } · { $films } فيلم
    }

films-title = <b>يُعرض الآن في { $city }</b>
films-ask = أيّها تختار؟
films-none = <b>لا عروض في { $city } الآن.</b> تظهر العروض الجديدة هنا فور طرحها للبيع؛ أو ابحث في مدينة أخرى.
film-entry = <b>{ $title }</b>، { $year }
film-entry-next = { $age } · { $time } · العرض التالي: { $when }

film-facts = { $genres } · { $time } · { $age }
film-director = إخراج: { $director }
film-cast = تمثيل: { $cast }
film-shown = صيغة العرض: { $formats } · { $languages }
film-ask-day = المقاعد ابتداءً من <b>{ $price }</b>. أي يوم يناسبك؟
film-no-days = لا عروض أخرى في { $city } حاليًا.
button-trailer = مشاهدة الإعلان

shows-cinema = <b>{ $cinema }</b>
show-line = { $time } · { $hall } · { $format } · { $seats }
show-room = من { $price } · الشاغر { $free }
show-sold-out = نفدت التذاكر
show-closed = ليس معروضًا للبيع
shows-none = لا عروض أخرى في هذا اليوم. ربما يوم آخر؟
shows-left-out = العروض أكثر مما يتسع له المكان: هذه أول عروض كل سينما.
shows-ask = متى نلتقي؟

genre-action = حركة
genre-adventure = مغامرات
genre-animation = رسوم متحركة
genre-biography = سيرة ذاتية
genre-comedy = كوميديا
genre-crime = جريمة
genre-documentary = وثائقي
genre-drama = دراما
genre-family = عائلي
genre-fantasy = خيال
genre-history = تاريخي
genre-horror = رعب
genre-music = موسيقى
genre-musical = غنائي
genre-mystery = غموض
genre-noir = سينما سوداء
genre-romance = رومانسي
genre-science-fiction = خيال علمي
genre-silent = صامت
genre-thriller = إثارة
genre-war = حربي
genre-western = غرب أمريكي
