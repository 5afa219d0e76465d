# Tell me when: booking opens, two centre seats come free, a film comes to my city.

watch-not-open = Booking opens { $when }.
watch-noted = <b>Noted: I shall tell you once.</b>
watch-opens = When booking opens:
watch-seats = When two centre seats come free:
watch-city = When it comes to the city:
watch-film-in = <b>{ $film }</b>, { $city }
watch-true-opens = <b>Booking is open.</b>
watch-true-seats = <b>Two centre seats have come free.</b> Others may have heard it too.
watch-true-city = <b>It is on the programme now.</b>
watch-already = There are some right now.
watch-dropped = Taken off the list.
watches-title = <b>What I shall tell you about</b>
watches-none = You are not waiting for anything. Shows that are not open yet, or nearly full, have a button for it.
button-watch-opens = 🔔 Tell me when booking opens
button-watch-seats = 🔔 Tell me about two centre seats
button-watch-city = 🔔 Tell me when it comes here
button-watch-film = See the shows
button-unwatch = Take off the list
button-watches = My alerts
command-watching = My alerts: what I want to be told about

tell-already-opens = Booking is open already.
tell-already-city = It is on here already.
tell-which-opens = For which show shall I tell you when booking opens?
tell-which-seats = In which show shall I watch for two centre seats?
tell-about = <b>{ $film }</b>, { $city }
tell-what = What shall I tell you about?
tell-pair = Of seats, I can watch for one thing: two together in the middle. Shall I?
button-tell-city = 🔔 Tell me when it comes to { $city }
