# Що бачить контролер після перевірки квитка.

door-admit = ✅ <b>ПРОПУСТИТИ: { $seat }</b>
door-again = ✅ <b>ПРОПУСТИТИ: { $seat }</b> (та сама перевірка ще раз)
door-used = ⛔ <b>СТОП: уже пройшли, { $time }, { $gate }</b>
door-other-show = ⛔ <b>СТОП: інший сеанс, { $when }</b>
door-other-day = ⛔ <b>СТОП: інший день, { $when }</b>
door-too-early = ⛔ <b>РАНО: сеанс { $when }</b>
door-void = ⛔ <b>СТОП: квиток скасовано</b>
door-unknown = ⛔ <b>СТОП: це не наш квиток</b>
door-undone = ↩️ <b>СКАСОВАНО: { $seat }, прохід не зараховано</b>
door-undone-toast = Скасовано: квиток знову дійсний.
door-class = { $age } · { $kind }
door-holder = Покупець: { $holder }
button-undo = Скасувати прохід
