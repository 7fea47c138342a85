import type { MessagesInLanguage, WordsOfVenues } from './message-words.ts'

/* Names stand in the nominative, and nobody is called Pan or Pani: neither a vocative nor a gender is anything to be guessed. */

export const venuesPl: WordsOfVenues = {
  bar: {
    come: 'Zapraszamy na kieliszek, miejsce się znajdzie.',
    thanks: 'Dziękujemy za miły wieczór!',
    ready: 'Zamówienie jest gotowe.',
  },
  cafe: {
    come: 'Zapraszamy na kawę.',
    thanks: 'Dziękujemy za wizytę!',
    ready: 'Zamówienie jest gotowe, jeszcze świeże.',
  },
  shop: {
    come: 'Zapraszamy, mamy co pokazać.',
    thanks: 'Dziękujemy za zakupy!',
    ready: 'Zamówienie już na miejscu.',
  },
  billiards: {
    come: 'Zapraszamy na partię, stół czeka.',
    thanks: 'Dziękujemy za grę!',
    ready: 'Zamówienie jest gotowe.',
  },
  laundry: {
    come: 'Rzeczy można przynieść w każdej chwili.',
    thanks: 'Dziękujemy za zaufanie!',
    ready: 'Rzeczy są czyste i gotowe do odbioru.',
  },
  sports: {
    come: 'Do zobaczenia na treningu.',
    thanks: 'Dziękujemy za wspólny trening!',
    ready: 'Zamówienie jest gotowe.',
  },
}

export const messagesPl: MessagesInLanguage = ({ come, thanks, ready }) => ({
  birthday: {
    sms: 'Dziś urodziny obchodzi {address|first-name|"nasz drogi gość"}! Dużo zdrowia i dobrych ludzi wokół życzy {shop}',
    subject: 'Wszystkiego najlepszego!',
    text: `Dzień dobry!

Dziś urodziny obchodzi {address|first-name|"nasz drogi gość"}. Z całego serca życzymy zdrowia, spokoju w domu i dobrych ludzi wokół.

{shop}`,
  },
  'name-day': {
    sms: 'Dziś imieniny obchodzi {first-name|"nasz drogi gość"}! Wszystkiego najlepszego życzy {shop}',
    subject: 'Najlepsze życzenia imieninowe',
    text: `Dzień dobry!

Dziś imieniny obchodzi {first-name|"nasz drogi gość"}. Z całego serca życzymy wszystkiego najlepszego i dobrego dnia w gronie bliskich.

{shop}`,
  },
  welcome: {
    sms: 'Witamy! Karta już działa: wystarczy podać imię lub telefon, a każda wizyta się liczy. {shop}',
    subject: 'Miło nam poznać',
    text: `Dzień dobry!

Miło nam poznać. Karta już działa: wystarczy podać u nas imię lub numer telefonu, a żadna wizyta nie przepadnie.

Do zobaczenia!
{shop}`,
  },
  thanks: {
    sms: `${thanks} Było nam miło. Do zobaczenia! {shop}`,
    subject: 'Dziękujemy',
    text: `Dzień dobry!

${thanks} Było nam miło. Jeśli możemy zrobić coś lepiej, prosimy odpisać: czytamy każde słowo.

Do zobaczenia!
{shop}`,
  },
  'miss-you': {
    sms: `Dzień dobry! Dawno się nie widzieliśmy i trochę nam tego brakuje. ${come} {shop}`,
    subject: 'Dawno się nie widzieliśmy',
    text: `Dzień dobry!

Ostatnia wizyta u nas: {last-visit|"dawno temu"}. Trochę nam tego brakuje. ${come}

Jeśli ostatnio coś było nie tak, prosimy odpisać: naprawimy.

{shop}`,
  },
  reward: {
    sms: 'Czeka nagroda: {reward}. Można ją odebrać przy następnej wizycie. {shop}',
    subject: 'Czeka nagroda',
    text: `Dzień dobry!

Czeka nagroda: {reward}. Można ją odebrać przy następnej wizycie, wystarczy nam powiedzieć.

${come}

{shop}`,
  },
  'pass-ends': {
    sms: 'Karnet „{pass}” jest ważny do {pass-until|"ostatniego wejścia"}. Zostało: {pass-entries|"bez limitu"}. {shop}',
    subject: 'Karnet niedługo się kończy',
    text: `Dzień dobry!

Karnet „{pass}” jest ważny do {pass-until|"ostatniego wejścia"}. Zostało: {pass-entries|"bez limitu"}.

Zapraszamy na czas, żeby nic nie przepadło. Przedłużenie trwa u nas minutę.

{shop}`,
  },
  'order-ready': {
    sms: `${ready} Zapraszamy! {shop}`,
    subject: 'Zamówienie gotowe',
    text: `Dzień dobry!

${ready} Zapraszamy!

{shop}`,
  },
  debt: {
    sms: 'Dzień dobry! Przypominamy o kwocie do zapłaty: {debt}. Można ją uregulować przy następnej wizycie. {shop}',
    subject: 'Przypomnienie o rachunku',
    text: `Dzień dobry!

Przypominamy o kwocie do zapłaty: {debt}. Można ją uregulować przy następnej wizycie. Jeśli już to zrobiono albo się mylimy, prosimy odpisać.

Dziękujemy!
{shop}`,
  },
})
