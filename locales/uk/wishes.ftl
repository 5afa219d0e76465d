# Скажіть, чого хочете: відповіді на речення, яке людина набрала. { $wish } – як його зрозуміли.

wish-fits = <b>{ $wish }</b>
wish-anything = що йде
wish-seats =
    { $count ->
        [one] { $count } місце
        [few] { $count } місця
       *[many] { $count } місць
    }
wish-at = на { $time }
wish-since = від { $time }
wish-until = до { $time }
wish-not-front = не біля екрана
wish-not-back = не ззаду
wish-not-side = не скраю зали
wish-aisle = біля проходу
wish-front = у перших рядах
wish-back = в останніх рядах
wish-middle = посередині
wish-wheelchair = з місцем для візка
wish-cheap = найдешевші
wish-best = найкращі
wish-line = <b>{ $when }</b> · { $film } · { $cinema } · { $format } · від { $price } · вільно { $free }
wish-more =
    { $count ->
        [one] Підходить ще { $count } сеанс. Уточніть, наприклад, годину чи кінотеатр.
        [few] Підходять ще { $count } сеанси. Уточніть, наприклад, годину чи кінотеатр.
       *[many] Підходить ще { $count } сеансів. Уточніть, наприклад, годину чи кінотеатр.
    }
wish-unread = Не зовсім зрозуміло: «{ $said }».
wish-never = { $date } не буває.

wish-not-here = <b>{ $city }: «{ $film }» зараз не йде.</b> Зате йде ось що:
wish-sold-out = <b>{ $wish }</b>: стільки місць уже не лишилося. Найближче до бажаного:
wish-no-day = <b>{ $wish }</b>: цього дня нічого немає. Найближче до бажаного:
wish-no-time = <b>{ $wish }</b>: о цій порі нічого немає. Найближче до бажаного:
wish-no-place = <b>{ $wish }</b>: у цьому кінотеатрі немає. Найближче до бажаного:
wish-no-format = <b>{ $wish }</b>: у цьому форматі немає. Найближче до бажаного:
wish-no-genre = <b>{ $wish }</b>: нічого такого не йде. Найближче до бажаного:
wish-nothing-near = На жаль, нічого схожого немає. Погляньте на всі фільми.

wish-for-which-film = <b>{ $wish }</b>: на який фільм?
wish-which-film = <b>Який фільм Ви маєте на увазі?</b>
wish-this-film = <b>Ви про фільм «{ $film }»?</b>
wish-which-day = <b>{ $wish }</b>: на який день?
wish-seats-not-kept = Таких місць поруч уже немає. Ось найкращі з решти.

where-ask = <b>Де Ви зараз?</b> Натисніть кнопку під полем введення, і я знайду найближче. Ваші координати одразу забуду.
where-thanks = Дякуємо: спершу найближчі.
button-share-location = 📍 Поділитися місцем
button-nearest-first = 📍 Спершу найближчі
button-all-times = Усі дні та години
