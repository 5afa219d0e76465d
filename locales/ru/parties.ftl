# Компании: много мест сразу, ряд за рядом, и один код на всех. Крупные кнопки.

button-party = Больше: до { $most }
party-ask = <b>Сколько вас?</b>
party-rows = Большую компанию посадим в соседних рядах, как можно ближе друг к другу.
wait-party-together = все вместе, в соседних рядах
button-wait-party-together = Только все вместе
remark-rows = в соседних рядах, друг за другом
remark-one-row = все в одном ряду
remark-rows-cheaper = в соседних рядах, подешевле

button-party-ticket = Один код на всех ({ $count })
party-title = <b>Один код на всех: { $count }</b>
party-how = Покажите его один раз, и вы пройдёте все вместе. Кто придёт позже, покажет свой билет.
party-in = Вы все уже прошли.
party-seats = Места
party-people = { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[other] { $count } человек
    }
party-note = Один код на всех: покажите его один раз

door-party-admit = ✅ <b>ПРОПУСТИТЬ { $count }: { $seats }</b>
door-party-used = ⛔ <b>СТОП: уже прошли в { $time }, { $gate }</b>
door-party-void = ⛔ <b>СТОП: билеты этой компании отменены или переданы</b>
door-party-undone = ↩️ <b>ОТМЕНЕНО: { $seats }, проход не засчитан</b>
door-party-undone-toast = Отменено: билеты снова действуют.
door-party-before = Уже прошли: { $seats } ({ $time }, { $gate })
door-party-waiting = Ещё не прошли: { $seats }
door-party-handed-on = Переданы другим, у каждого свой билет: { $seats }
door-party-cancelled = Отменены, не пропускать: { $seats }
door-party-number = Бронь { $number }
button-undo-party = Отменить проход всех ({ $count })

settings-large-on = Кнопки: крупные
settings-large-off = Кнопки: обычные
button-large-start = Сделать кнопки крупнее
button-large-stop = Сделать кнопки мельче
map-marks-large = <b>F12</b> свободно · <b>✓F12</b> за вами · <b>★F12</b> ваш билет · <b>✕F12</b> занято · <b>♿⁠F12</b> для коляски
button-to-left = ‹ Левее
button-to-right = Правее ›
button-to-screen = ▲ К экрану
button-from-screen = ▼ От экрана
