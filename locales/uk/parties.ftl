# Компанії: багато місць одразу, ряд за рядом, і один код на всіх. Великі кнопки.

button-party = Більше: до { $most }
party-ask = <b>Скільки вас?</b>
party-rows = Велику компанію посадимо в сусідніх рядах, якомога ближче одне до одного.
wait-party-together = усі разом, у сусідніх рядах
button-wait-party-together = Лише всі разом
remark-rows = у сусідніх рядах, одні за одними
remark-one-row = усі в одному ряду
remark-rows-cheaper = у сусідніх рядах, дешевше

button-party-ticket = Один код на всіх ({ $count })
party-title = <b>Один код на всіх: { $count }</b>
party-how = Покажіть його один раз, і всі ви ввійдете разом. Хто прийде пізніше, покаже свій квиток.
party-in = Ви всі вже всередині.
party-seats = Місця
party-people = { $count ->
        [one] { $count } особа
        [few] { $count } особи
       *[other] { $count } осіб
    }
party-note = Один код на всіх: покажіть його один раз

door-party-admit = ✅ <b>ПРОПУСТИТИ { $count }: { $seats }</b>
door-party-used = ⛔ <b>СТОП: уже пройшли, { $time }, { $gate }</b>
door-party-void = ⛔ <b>СТОП: квитки цієї компанії скасовано або передано</b>
door-party-undone = ↩️ <b>СКАСОВАНО: { $seats }, прохід не зараховано</b>
door-party-undone-toast = Скасовано: квитки знову дійсні.
door-party-before = Уже пройшли: { $seats } ({ $time }, { $gate })
door-party-waiting = Ще не пройшли: { $seats }
door-party-handed-on = Передано іншим, у кожного свій квиток: { $seats }
door-party-cancelled = Скасовано, не пропускати: { $seats }
door-party-number = Бронювання { $number }
button-undo-party = Скасувати прохід усіх ({ $count })

settings-large-on = Кнопки: великі
settings-large-off = Кнопки: звичайні
button-large-start = Зробити кнопки більшими
button-large-stop = Зробити кнопки меншими
map-marks-large = <b>F12</b> вільно · <b>✓F12</b> за Вами · <b>★F12</b> Ваш квиток · <b>✕F12</b> зайнято · <b>♿⁠F12</b> для візка
button-to-left = ‹ Ліворуч
button-to-right = Праворуч ›
button-to-screen = ▲ До екрана
button-from-screen = ▼ Далі від екрана
