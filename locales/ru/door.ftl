# Что видит контролёр после проверки билета.

door-admit = ✅ <b>ПРОПУСТИТЬ: { $seat }</b>
door-again = ✅ <b>ПРОПУСТИТЬ: { $seat }</b> (та же проверка ещё раз)
door-used = ⛔ <b>СТОП: уже прошли в { $time }, { $gate }</b>
door-other-show = ⛔ <b>СТОП: другой сеанс, { $when }</b>
door-other-day = ⛔ <b>СТОП: другой день, { $when }</b>
door-too-early = ⛔ <b>РАНО: сеанс { $when }</b>
door-void = ⛔ <b>СТОП: билет отменён</b>
door-unknown = ⛔ <b>СТОП: это не наш билет</b>
door-undone = ↩️ <b>ОТМЕНЕНО: { $seat }, проход не засчитан</b>
door-undone-toast = Отменено: билет снова действует.
door-class = { $age } · { $kind }
door-holder = Покупатель: { $holder }
button-undo = Отменить проход
