# Oneself: settings, privacy, being forgotten, terms, messages to the cinema, the hall as text.

button-settings = Settings
settings-title = <b>Settings</b>
settings-city = City: { $city }
settings-no-city = not chosen yet
settings-language = Language: { $language }
settings-day-on = A reminder the day before: yes
settings-day-off = A reminder the day before: no
settings-soon-on = A reminder two hours before: yes
settings-soon-off = A reminder two hours before: no
settings-after-on = “How was it?” the morning after: yes
settings-after-off = “How was it?” the morning after: no
settings-quiet = Quiet hours: { $hours }
settings-list-on = The hall: as text
settings-list-off = The hall: as a map
settings-seats = Seats you like: { $seats }
settings-how = Each button says what it will do.
button-day-stop = Do not remind me the day before
button-day-start = Remind me the day before
button-soon-stop = Do not remind me two hours before
button-soon-start = Remind me two hours before
button-after-stop = Do not ask how it was
button-after-start = Ask me how it was
button-quiet = Quiet hours
button-liked = Seats I like
button-list-start = Show halls as text
button-list-stop = Show halls as a map
quiet-ask = <b>When shall we be quiet?</b> A reminder then waits until the quiet hours end, or comes before they begin if that would be too late. They go by the clock where the cinema is.
quiet-hours = { $since } to { $until }
quiet-never = never
liked-ask = <b>Which seats do you like?</b> We offer those first.
liked-aisle = by the aisle
liked-centre = in the middle
liked-back = further back
liked-any = no preference

list-title = <b>Free seats, from the screen back:</b>
list-row = Row { $row }: { $seats }
list-class = { $seats } ({ $kind })
list-nothing-free = <b>No seat is free just now.</b>
list-bought = Your tickets: { $seats }
list-none-mine =
    { $count ->
        [0] You have as many seats for this show as one person may take.
        [one] You hold no seat yet, and can take one.
       *[other] You hold no seat yet, and can take up to { $count }.
    }
list-how = Type the seats you want, for example <code>F7 F8</code> or <code>row F 7-8</code>.
button-list-again = Refresh the list
button-drop-seat = Give back { $seat }

button-privacy = My data
privacy-title = <b>What we keep about you, and why</b>
privacy-kept =
    Your Telegram number and first name: to know you when you write, and for the name on the ticket.
    Your language, city and settings: to show you what suits you.
    What you booked, held and waited for: to keep your seats yours.
    What you said about films, and what you wrote to the cinema: to show it, and to answer. Messages go after 30 days.
privacy-money = What you paid and got back: the law wants the books kept. Once you are forgotten, the sums stay, without your name.
privacy-not-kept = We keep no phone number, no e-mail address and no card: the card is between you and the payment provider. Nothing is sold or shown to anybody else.
privacy-rights = You can have all of it as a file, and you can be forgotten at once.
button-export = Give me all my data
button-forget = Forget me
button-terms = Terms
export-title = <b>This is everything we have about you.</b>
export-how = It is a JSON file, table by table; sums are in the smallest unit of the currency, times in seconds since 1970 (UTC).

forget-title = <b>Shall we forget you?</b>
forget-what =
    Your name, language, city and settings go at once, with your words about films and your messages. Seats you hold and places in line go to others.
    Payments stay in the books without a name, and stars stay in the averages. It cannot be undone.
forget-tickets =
    { $count ->
        [one] <b>You have tickets for a show ahead.</b> The pictures in this chat still let you in; but we cannot send them again, change them or give the money back.
       *[other] <b>You have tickets for { $count } shows ahead.</b> The pictures in this chat still let you in; but we cannot send them again, change them or give the money back.
    }
forget-credit = <b>Your credit would be lost:</b> { $credit }.
button-forget-now = Forget me now
button-forget-not = No, keep me
forgotten = <b>You are forgotten.</b>
forgotten-how = Delete this chat to clear it on your side too. Should you come back, we shall meet as for the first time.

terms-title = <b>Terms</b>
terms-tickets = <b>Tickets.</b> A seat is yours once it is paid. The cinema named on the ticket is the one that sells it to you.
terms-money = <b>Money back.</b> If the cinema cancels, you get everything back. If you cancel, you get what the button says before you press it; the rule that held when you bought stays yours.
terms-door = <b>At the door.</b> A code admits once. Whoever shows it first is in, so keep it to yourself.
terms-reviews = <b>Reviews.</b> What visitors write is theirs. The cinema may take down what hurts others.

button-support = Write to the cinema
support-ask = <b>What would you like to say or ask?</b>
support-how = Type it now; it goes to the people who run the cinemas of your city. Their answer comes here. They see your first name and your next booking's number, nothing else.
support-sent = <b>Sent to the cinema.</b> The answer comes here.
support-question = <b>{ $name } writes</b> ({ $city })
support-line = { $text }
support-number = Next booking: { $number }
support-answered-already = This has been answered.
button-answer = Answer
support-ask-answer = <b>Please type your answer to { $name }.</b>
support-answered = <b>Your answer went to { $name }:</b>
support-answer = <b>The cinema answers:</b>
support-you-asked = You had written: “{ $text }”
