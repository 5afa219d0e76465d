# After the show and about oneself: the way there, the calendar, reviews, and what may be refused of it.

refusal-not-visited = Only those who have seen the film with one of our tickets can say how it was.
refusal-not-rated = Give the film its stars first, then a few words.
refusal-no-such-review = This review is no longer there.
refusal-no-city = Choose your city first, so that we know whom to ask.
refusal-nobody-there = Nobody in your city reads messages here. Please ask at the cinema.
refusal-asked-often = You have written several times within the hour. Please give us a little time to answer.
refusal-nothing-written = There was nothing in it. Please type a few words.
refusal-no-such-message = This message is no longer there.
refusal-already-answered = Somebody else has answered this already.
refusal-still-staff = You are on a cinema's staff. Ask its owner to take you off it first.
refusal-forget-while-paying = A payment of yours is under way. Give the seats back under /tickets, or wait until it ends: { $when } { $place } time. Then send /forget again.
refusal-tickets-ahead =
    { $count ->
        [one] You now have tickets for one show ahead. Please look again at what would be lost.
       *[other] You now have tickets for { $count } shows ahead. Please look again at what would be lost.
    }

button-get-there = How to get there
way-title = <b>How to get there</b>
way-doors = Your tickets are good at the door from { $time }.
button-calendar = Add to calendar
calendar-how = <b>For your calendar:</b> open the file, and the show is in it, with a reminder two hours before.
calendar-number = Booking { $number }

button-no-ticket = My ticket did not come
no-ticket-title = <b>There is no paid ticket to send just now.</b>
no-ticket-how =
    If you have only just paid, give it a minute: tickets come by themselves. If money left you and nothing came, it is either being applied or on its way back, and “My money” shows which.
    Still lost? Write to the cinema.

rate-ask = <b>How was it?</b>
rate-how = One tap is enough. It helps others to choose.
rate-thanks = <b>Thank you!</b>
button-stars = { $stars } ★
review-stars = You gave it { $stars }
review-mine = “{ $text }”
review-removed = The cinema has taken this review down: nobody else sees it.
button-write-words = Say a few words
button-change-words = Change my words
button-my-review = My review
button-reviews = What visitors say
review-ask = <b>What did you think of it?</b>
review-how = Type it here, up to a thousand characters. Your first name appears with it.
film-rating =
    { $count ->
        [one] <b>★ { $average }</b> from one visitor
       *[other] <b>★ { $average }</b> from { $count } visitors
    }
film-rating-short = ★ { $average }
reviews-title = <b>{ $title }: what visitors say</b>
reviews-none = Nobody has written anything yet.
review-head = { $number }. { $stars } <b>{ $name }</b>
review-nobody = a visitor
button-report-review = { $number }: this should not be here
button-remove-review = { $number }: take it down
review-reported = Thank you: the cinema will look at it.
review-reported-title = <b>A reader says that this should not be here.</b> { $title }
review-removed-toast = Taken down.
