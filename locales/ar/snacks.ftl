# المأكولات والمشروبات: القائمة مع المقاعد، ورمز الاستلام، والتسليم.

button-snacks = فشار ومشروبات
button-usual = طلبي المعتاد، { $total }: { $items }
cart-usual = كالمرة السابقة؟ { $items }: { $total }
usual-taken = أضفنا طلبك المعتاد، ويمكنك تغييره.
usual-gone = لم يعد في القائمة: { $items }. أضفنا الباقي.
snacks-title = <b>فشار ومشروبات</b>، { $cinema }
snacks-how = اختر هنا، وادفع مع مقاعدك، واستلم من ركن المأكولات قبل الفيلم. لا رسوم حجز عليها، ولا تسري عليها رموز الخصم.
snacks-item = { $name }: { $price }
snacks-contains = يحتوي على { $allergens }
snacks-off = لم يعد في القائمة
snacks-total = <b>مع المقاعد: { $total }</b>
snacks-popcorn = فشار
snacks-drinks = مشروبات
snacks-sweets = حلويات
snacks-combos = وجبات
price-snack = { $number } × { $name }: { $amount }
allergen-gluten = الغلوتين
allergen-milk = الحليب
allergen-eggs = البيض
allergen-nuts = المكسرات
allergen-peanuts = الفول السوداني
allergen-soya = الصويا
allergen-sesame = السمسم
allergen-sulphites = الكبريتيت

snacks-at-counter = 🍿 من ركن المأكولات: <code>{ $code }</code> · { $items }
snacks-collected = 🍿 استُلم في { $time }: { $items }
snacks-returned = 🍿 لم يُستلم، وأُعيد ثمنه كاملًا: { $items }
picture-counter = ركن المأكولات
cancel-snacks = ما لم يُستلم من المأكولات ({ $amount }) يعود ثمنه كاملًا: المجموع <b>{ $back }</b>.
change-snacks-stay = مأكولاتك ومشروباتك تبقى لك: الرمز نفسه على التذاكر الجديدة.
change-snacks-back = المأكولات والمشروبات تبقى في السينما السابقة، لذلك يعود إليك { $amount } كاملًا.

order-waiting = 🍿 <b>{ $code }: للتسليم</b>
order-handed-out = ✅ <b>{ $code }: سُلّم في { $time }</b>
order-collected = ⛔ <b>قف: سُلّم { $code } في { $time }، سلّمه { $name }</b>
order-returned = ⛔ <b>قف: أُعيد ثمن { $code }</b>، لا شيء للتسليم.
order-for = باسم { $holder } · العرض { $when }
order-undone = أُلغي التسليم: الطلب ينتظر من جديد.
button-order = مأكولات للتسليم: { $code }
button-undo-hand-out = إلغاء التسليم
button-hand-out = سُلّم

refusal-snack-gone = لم يعد هذا في القائمة.
refusal-too-many-snacks =
    { $limit ->
        [one] لا يمكن طلب أكثر من قطعة واحدة من كل صنف مع حجز واحد.
       *[other] لا يمكن طلب أكثر من { $limit } من كل صنف مع حجز واحد.
    }
refusal-no-such-order = لا يوجد هنا طلب بهذا الرمز. تحقّق منه مرة أخرى من فضلك.
