# Was der Bot in Gruppen sagt.

group-come-in = Ich verkaufe Kinokarten, jedem für sich. Sprechen wir im privaten Chat.
group-not-here = Das geht nur im privaten Chat mit mir.
button-come-in = Zur Kinokasse

## Wenn eine Zahlung nicht einmal nachgesehen werden konnte

payment-not-now = Entschuldigung, das ging gerade nicht, und es wurde nichts abgebucht. Bitte versuchen Sie es gleich noch einmal.
