# أخبروني حين: يُفتح الحجز، أو يشغر مقعدان في الوسط، أو يصل الفيلم إلى مدينتي.

watch-not-open = موعد فتح الحجز: { $when }.
watch-noted = <b>سُجّل: سأخبرك مرة واحدة.</b>
watch-opens = حين يُفتح الحجز:
watch-seats = حين يشغر مقعدان في الوسط:
watch-city = حين يصل إلى المدينة:
watch-film-in = <b>{ $film }</b>، { $city }
watch-true-opens = <b>فُتح الحجز.</b>
watch-true-seats = <b>شغر مقعدان في الوسط.</b> ربما علم غيرك بذلك أيضًا.
watch-true-city = <b>الفيلم في البرنامج الآن.</b>
watch-already = توجد مقاعد كهذه الآن.
watch-dropped = أُزيل من القائمة.
watches-title = <b>ما سأخبرك به</b>
watches-none = لا تنتظر شيئًا. للعروض التي لم يُفتح حجزها بعد أو كادت تمتلئ زر لذلك.
button-watch-opens = 🔔 أخبرني حين يُفتح الحجز
button-watch-seats = 🔔 أخبرني عن مقعدين في الوسط
button-watch-city = 🔔 أخبرني حين يصل إلى هنا
button-watch-film = مواعيد العروض
button-unwatch = إزالة من القائمة
button-watches = تنبيهاتي
command-watching = تنبيهاتي: ما أريد أن أُخبَر به

tell-already-opens = الحجز مفتوح الآن.
tell-already-city = الفيلم يُعرض هنا الآن.
tell-which-opens = أي عرض تريد أن أخبرك حين يُفتح حجزه؟
tell-which-seats = في أي عرض أترقّب لك مقعدين في الوسط؟
tell-about = <b>{ $film }</b>، { $city }
tell-what = عمَّ أخبرك؟
tell-pair = من المقاعد لا أترقّب إلا مقعدين متجاورين في الوسط. هل أفعل؟
button-tell-city = 🔔 أخبرني حين يصل إلى { $city }
