# ما يراه الموظف عند الباب بعد مسح الرمز.

door-admit = ✅ <b>يدخل: { $seat }</b>
door-again = ✅ <b>يدخل: { $seat }</b> (المسح نفسه مرة أخرى)
door-used = ⛔ <b>قف: استُخدمت في { $time }، { $gate }</b>
door-other-show = ⛔ <b>قف: عرض آخر، { $when }</b>
door-other-day = ⛔ <b>قف: يوم آخر، { $when }</b>
door-too-early = ⛔ <b>ليس بعد: موعد العرض { $when }</b>
door-void = ⛔ <b>قف: أُلغيت هذه التذكرة</b>
door-unknown = ⛔ <b>قف: هذه ليست من تذاكرنا</b>
door-undone = ↩️ <b>تراجع، لم يدخل: { $seat }</b>
door-undone-toast = تم التراجع: التذكرة صالحة من جديد.
door-class = { $kind } · { $age }
door-holder = المشتري: { $holder }
button-undo = تراجع
