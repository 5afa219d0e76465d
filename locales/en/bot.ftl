# The bot itself: first words, help, commands, and what it says when something went wrong.

language-name = English
language-ask = <b>Which language shall we speak?</b>
language-set = English it is.

welcome =
    <b>Good to see you, { $name }!</b>
    This is the box office. Pick a film and your seats; the tickets arrive right here in the chat.
welcome-back = <b>Good to see you again, { $name }!</b>

help-title = <b>How it works</b>
help-buy =
    1. Choose a film, a day and a time.
    2. Say how many seats: I show you the best ones and what they cost. Or choose on the map of the hall.
    3. The seats are yours while you pay. The tickets arrive here as pictures; show the code at the door.
help-wish = Or just say what you want: <i>two for Metropolis tomorrow evening</i>.
help-keep = You can also type seats while you look at a hall: <code>F7 F8</code> or <code>row F 7-8</code>.
help-more =
    /start – films on show
    /tickets – my tickets
    /wallet – my credit, what I paid and got back
    /watching – what I want to be told about
    /city – another city
    /language – another language
    /settings – reminders, quiet hours, halls as text
    /support – write to the cinema
    /privacy – my data: see it, take it, be forgotten
    /cancel – give back what I hold, and stop
help-staff =
    <b>For the staff</b>
    Point the phone's camera at a ticket's code and open the link: I say at once whether to let its owner in.
    A code for snacks, or the number of a reservation, is typed here.
    Managers: /findings – where the provider's books and ours differ, /refunds – what is to be paid back by hand.

stopped = All right, we stop here. You are holding no seats, and nothing was charged.
not-understood = I did not quite get that. Press a button, or type /start to see what is on.
old-button = That button is from long ago, and things have moved on. Let us go on from here.
old-button-toast = This button is too old. Here is where we are now.
broken = Sorry, something went wrong on our side. Nothing was charged by it. If it happens again, tell us the number <code>{ $incident }</code>.
broken-toast = Sorry, something went wrong on our side (number { $incident }).

command-start = What is on
command-tickets = My tickets
command-wallet = My credit, what I paid and got back
command-city = Choose another city
command-language = Language · Язык
command-settings = Reminders, quiet hours, halls as text
command-support = Write to the cinema
command-privacy = My data: see it, take it, be forgotten
command-cancel = Give back what I hold, and stop
command-help = How it works
bot-description =
    Cinema tickets without queues: pick a film, choose your seats and pay in the chat. Your tickets arrive right here.

    Press Start to see what is on.
bot-short-description = Cinema tickets in the chat: pick a film, choose your seats, pay and come.
