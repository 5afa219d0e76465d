# ما يُكتب في الصور: قصير لأنه يُرسم.

picture-screen = الشاشة
picture-taken = محجوز
picture-mine = لك مؤقتًا
picture-bought = تذاكرك
picture-window = على الأزرار

picture-row = الصف
picture-seat = المقعد
picture-zone = بتوقيت { $place }
picture-booking = رقم الحجز
picture-note = أظهر هذا الرمز عند الباب
picture-used = مستخدمة
