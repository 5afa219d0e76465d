# Після сеансу й про себе: дорога, календар, відгуки та відмови.

refusal-not-visited = Розповісти про фільм може лише той, хто дивився його за нашим квитком.
refusal-not-rated = Спершу поставте фільму зірки, а тоді напишіть кілька слів.
refusal-no-such-review = Цього відгуку вже немає.
refusal-no-city = Спершу оберіть місто, щоб ми знали, кого спитати.
refusal-nobody-there = У Вашому місті тут ніхто не читає повідомлень. Спитайте, будь ласка, в кінотеатрі.
refusal-asked-often = Ви написали кілька разів за годину. Дайте нам трохи часу на відповідь.
refusal-nothing-written = Повідомлення порожнє. Напишіть, будь ласка, кілька слів.
refusal-no-such-message = Цього повідомлення вже немає.
refusal-already-answered = На це вже відповів хтось інший.
refusal-still-staff = Ви працюєте в кінотеатрі. Спершу попросіть власника зняти з Вас цю роль.
refusal-tickets-ahead =
    { $count ->
        [one] Тепер у Вас квитки на { $count } майбутній сеанс. Перегляньте ще раз, що пропаде.
        [few] Тепер у Вас квитки на { $count } майбутні сеанси. Перегляньте ще раз, що пропаде.
       *[many] Тепер у Вас квитки на { $count } майбутніх сеансів. Перегляньте ще раз, що пропаде.
    }

button-get-there = Як дістатися
way-title = <b>Як дістатися</b>
way-doors = За Вашими квитками впускають від { $time }.
button-calendar = До календаря
calendar-how = <b>Для календаря:</b> відкрийте файл, і сеанс з’явиться там, з нагадуванням за дві години.
calendar-number = Бронювання { $number }

button-no-ticket = Квиток не прийшов
no-ticket-title = <b>Оплачених квитків, які можна надіслати, зараз немає.</b>
no-ticket-how =
    Якщо Ви щойно заплатили, зачекайте хвилину: квитки прийдуть самі. Якщо гроші списано, а нічого не прийшло, платіж або ще обробляється, або повертається: це видно в розділі «Мої гроші».
    Усе одно незрозуміло? Напишіть у кінотеатр.

rate-ask = <b>Як Вам фільм?</b>
rate-how = Досить одного дотику. Іншим буде легше обрати.
rate-thanks = <b>Дякуємо!</b>
button-stars = { $stars } ★
review-stars = Ваша оцінка: { $stars }
review-mine = «{ $text }»
review-removed = Кінотеатр зняв цей відгук: більше його ніхто не бачить.
button-write-words = Написати кілька слів
button-change-words = Змінити відгук
button-my-review = Мій відгук
button-reviews = Відгуки глядачів
review-ask = <b>Що Ви думаєте про фільм?</b>
review-how = Напишіть тут, до тисячі знаків. Поруч стоятиме Ваше ім’я.
film-rating =
    { $count ->
        [one] <b>★ { $average }</b> за оцінкою { $count } глядача
        [few] <b>★ { $average }</b> за оцінками { $count } глядачів
       *[many] <b>★ { $average }</b> за оцінками { $count } глядачів
    }
film-rating-short = ★ { $average }
reviews-title = <b>{ $title }: відгуки глядачів</b>
reviews-none = Поки ніхто нічого не написав.
review-head = { $number }. { $stars } <b>{ $name }</b>
review-nobody = глядач
button-report-review = { $number }: цьому тут не місце
button-remove-review = { $number }: зняти відгук
review-reported = Дякуємо, кінотеатр подивиться.
review-reported-title = <b>Читач вважає, що цьому тут не місце.</b> { $title }
review-removed-toast = Відгук знято.
