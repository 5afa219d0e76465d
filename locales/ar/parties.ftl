# المجموعات: مقاعد كثيرة دفعة واحدة، صفًّا خلف صف، ورمز واحد للجميع. أزرار كبيرة.

button-party = أكثر: حتى { $most }
party-ask = <b>كم عددكم؟</b>
party-rows = تجلس المجموعة الكبيرة في صفوف متتالية، أقرب ما يمكن بعضها إلى بعض.
wait-party-together = معًا في صفوف متتالية
button-wait-party-together = معًا فقط
remark-rows = في صفوف متتالية
remark-one-row = كلكم في صف واحد
remark-rows-cheaper = في صفوف متتالية، أرخص ثمنًا

button-party-ticket = رمز واحد للجميع ({ $count })
party-title = <b>رمز واحد للجميع: { $count }</b>
party-how = أظهره مرة واحدة فتدخلون معًا. ومن يتأخر يُظهر تذكرته.
party-in = لقد دخلتم جميعًا.
party-seats = المقاعد
party-people = { $count ->
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
party-note = رمز واحد للجميع: يكفي إظهاره مرة

door-party-admit = ✅ <b>يدخل { $count }: { $seats }</b>
door-party-used = ⛔ <b>قف: استُخدم في { $time }، { $gate }</b>
door-party-void = ⛔ <b>قف: تذاكر هذه المجموعة أُلغيت أو أُعطيت لغيرهم</b>
door-party-undone = ↩️ <b>تراجع، لم يدخلوا: { $seats }</b>
door-party-undone-toast = تم التراجع: التذاكر صالحة من جديد.
door-party-before = دخلوا من قبل: { $seats } ({ $time }، { $gate })
door-party-waiting = لم يدخلوا بعد: { $seats }
door-party-handed-on = أُعطيت لآخرين، ولكل منهم تذكرته: { $seats }
door-party-cancelled = ملغاة، لا يدخل أصحابها: { $seats }
door-party-number = الحجز { $number }
button-undo-party = تراجع عن دخول الجميع ({ $count })

settings-large-on = الأزرار: كبيرة
settings-large-off = الأزرار: عادية
button-large-start = كبِّر الأزرار
button-large-stop = صغِّر الأزرار
map-marks-large = شاغر: <b>F12</b> · لك: <b>⁨✓F12⁩</b> · تذكرتك: <b>⁨★F12⁩</b> · محجوز: <b>⁨✕F12⁩</b> · لكرسي متحرك: <b>⁨♿F12⁩</b>
button-to-left = ‹ يسارًا
button-to-right = يمينًا ›
button-to-screen = ▲ نحو الشاشة
button-from-screen = ▼ إلى الخلف
