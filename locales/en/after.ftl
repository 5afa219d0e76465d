# After the show and about oneself: the way there, the calendar, reviews, and what may be refused of it.

refusal-not-visited = Only who has seen the film with our ticket can say how it was.
refusal-not-rated = Give the film its stars first, then a few words.
refusal-no-such-review = This review is no longer there.
refusal-no-city = Choose your city first, so that we know whom to ask.
refusal-nobody-there = Nobody in your city reads messages here. Please ask at the cinema.
refusal-asked-often = You have written several times within the hour. Please give us a little time to answer.
refusal-nothing-written = There was nothing in it. Please type a few words.
refusal-no-such-message = This message is no longer there.
refusal-already-answered = Somebody else has answered this already.
refusal-still-staff = You are on the staff of a cinema. Ask its owner to take that away first.
refusal-tickets-ahead =
    { $count ->
        [one] You have tickets to one show ahead now. Please look again at what would be lost.
       *[other] You have tickets to { $count } shows ahead now. Please look again at what would be lost.
    }
