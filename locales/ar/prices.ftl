# ما الثمن ولماذا، ورموز الخصم والمحفظة.

price-seats = { $number } × { $kind }: { $amount }
price-rule = { $name }: { $amount }
price-fee = رسوم الحجز: { $amount }
price-promo = رمز الخصم { $code }: { $amount }

button-promo = لديّ رمز خصم
button-remove-code = إزالة الرمز { $code }
promo-ask =
    <b>اكتب رمز الخصم من فضلك.</b>
    لا فرق بين الأحرف الكبيرة والصغيرة، ولا تهم المسافات.
promo-used = { $code }: خصم { $amount }.
promo-useless = الرمز { $code } لا يخصم شيئًا من هذه المقاعد الآن.

button-use-credit = استخدام رصيدي: { $amount }
button-leave-credit = إبقاء رصيدي لوقت آخر

button-how-priced = كيف حُسب الثمن
priced-title = <b>كيف حُسب الثمن.</b> الحجز { $number }
receipt-number = إيصال رقم { $number }
receipt-tax = شامل الضريبة: { $tax }

button-wallet = أموالي
wallet-title = <b>أموالي</b>
wallet-balance = رصيدك لدينا: <b>{ $credit }</b>. استخدمه كله أو بعضه عند الدفع.
wallet-empty = لا رصيد لك لدينا الآن. يمكن أن تصل المبالغ المستردة إلى هنا فورًا إن اخترت ذلك.
wallet-history = <b>ما دُفع وما رُدّ</b>
money-entry = { $when } · { $amount } · { $what }
money-payment = دفع عن { $number }
money-refund = رد عن { $number }
money-credit-used = رصيد استُخدم في { $number }
money-credit-back = رصيد عاد من { $number }
money-refund-wallet-other = رُدّ إلى الرصيد
money-credit-other = رصيد من السينما
