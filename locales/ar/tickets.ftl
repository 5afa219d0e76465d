# ما اشتُري: القائمة والحجز والتذكرة والإيصال.

tickets-title = <b>تذاكري</b>
tickets-none = لا تذاكر لديك بعد. هل نبحث لك عن فيلم؟
tickets-nothing-ahead = لا عروض قادمة لك الآن.
tickets-upcoming = <b>القادمة</b>
tickets-past = <b>شاهدتها</b>
tickets-held = <b>محجوز ولم يُدفع بعد:</b> { $title }. { $seats }
tickets-paying = <b>الدفع جارٍ:</b> { $title }. { $seats }
tickets-entry =
    <b>{ $title }</b>، { $when }
    { $cinema }، { $hall } · { $seats }
tickets-hold-button = الدفع: { $title }
tickets-paying-button = الدفع جارٍ: { $title }
tickets-sent-again = تذاكرك في الطريق إليك.

booking-title = <b>الحجز { $number }</b>
booking-cancelled = هذا الحجز ملغى، ولم تعد تذاكره صالحة.
receipt-title = <b>تم الدفع، شكرًا لك.</b> الحجز { $number }
receipt-line-void = <s>{ $seats } ({ $kind }): { $price }</s> ملغاة
receipt-advice = أظهر رمز كل تذكرة عند الباب، على الهاتف أو على الورق.
booking-over = انتهى العرض. نأمل أن يكون قد أعجبك.
button-send-again = إرسال تذاكري مجددًا
button-see-booking = هذا الحجز

ticket-seat = <b>{ $seat }</b> ({ $kind })، { $price }
ticket-number = الحجز { $number }
ticket-issued = أظهر الرمز عند الباب.
ticket-used = استُخدمت هذه التذكرة عند الباب.
ticket-void = لم تعد هذه التذكرة صالحة.
