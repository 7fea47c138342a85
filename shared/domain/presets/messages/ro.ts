import type { MessagesInLanguage, WordsOfVenues } from './message-words.ts'

export const venuesRo: WordsOfVenues = {
  bar: {
    come: 'Vă așteptăm la un pahar, loc se găsește.',
    thanks: 'Vă mulțumim pentru o seară frumoasă!',
    ready: 'Comanda dumneavoastră este gata.',
  },
  cafe: {
    come: 'Vă așteptăm la o cafea.',
    thanks: 'Vă mulțumim că ați trecut pe la noi!',
    ready: 'Comanda dumneavoastră este gata, încă proaspătă.',
  },
  shop: {
    come: 'Treceți pe la noi, avem ce vă arăta.',
    thanks: 'Vă mulțumim pentru cumpărături!',
    ready: 'Comanda dumneavoastră a sosit.',
  },
  billiards: {
    come: 'Vă așteptăm la o partidă, masa este pregătită.',
    thanks: 'Vă mulțumim pentru joc!',
    ready: 'Comanda dumneavoastră este gata.',
  },
  laundry: {
    come: 'Aduceți lucrurile când vă este la îndemână.',
    thanks: 'Vă mulțumim că ne-ați încredințat lucrurile!',
    ready: 'Lucrurile dumneavoastră sunt curate și pot fi ridicate.',
  },
  sports: {
    come: 'Vă așteptăm la antrenament.',
    thanks: 'Vă mulțumim că v-ați antrenat cu noi!',
    ready: 'Comanda dumneavoastră este gata.',
  },
}

export const messagesRo: MessagesInLanguage = ({ come, thanks, ready }) => ({
  birthday: {
    sms: 'La mulți ani, {address|first-name|"dragă oaspete"}! Vă dorim sănătate și oameni buni alături. {shop}',
    subject: 'La mulți ani!',
    text: `Bună ziua, {address|first-name|"dragă oaspete"}!

Vă urăm din inimă la mulți ani de ziua dumneavoastră. Sănătate, liniște în casă și oameni dragi alături.

{shop}`,
  },
  'name-day': {
    sms: 'La mulți ani de ziua numelui, {address|first-name|"dragă oaspete"}! Toate cele bune. {shop}',
    subject: 'La mulți ani de ziua numelui!',
    text: `Bună ziua, {address|first-name|"dragă oaspete"}!

Vă urăm la mulți ani de ziua numelui și o zi frumoasă alături de cei dragi.

{shop}`,
  },
  welcome: {
    sms: 'Bine ați venit la {shop}! Fișa este deschisă: spuneți-ne numele sau telefonul și fiecare vizită se adună.',
    subject: 'Bine ați venit',
    text: `Bună ziua, {address|first-name|"dragă oaspete"}!

Ne bucurăm că ne-am cunoscut. Fișa dumneavoastră la {shop} este deschisă: spuneți-ne numele sau numărul de telefon și nicio vizită nu se pierde.

Pe curând!
{shop}`,
  },
  thanks: {
    sms: `${thanks} Ne-a făcut plăcere. Pe curând! {shop}`,
    subject: 'Vă mulțumim',
    text: `Bună ziua, {address|first-name|"dragă oaspete"}!

${thanks} Ne-a făcut plăcere. Dacă aveți ceva să ne sugerați, răspundeți la acest mesaj: citim fiecare cuvânt.

Pe curând!
{shop}`,
  },
  'miss-you': {
    sms: `Bună ziua, {address|first-name|"dragă oaspete"}! Nu ne-am mai văzut de mult și ne este dor. ${come} {shop}`,
    subject: 'Ne este dor de dumneavoastră',
    text: `Bună ziua, {address|first-name|"dragă oaspete"}!

Ultima dată ați fost la noi {last-visit|"cu mult timp în urmă"} și ne este dor de dumneavoastră. ${come}

Dacă data trecută ceva nu a fost bine, vă rugăm să ne răspundeți: îndreptăm.

{shop}`,
  },
  reward: {
    sms: 'Vă așteaptă o recompensă: {reward}. O puteți lua la următoarea vizită. {shop}',
    subject: 'Vă așteaptă o recompensă',
    text: `Bună ziua, {address|first-name|"dragă oaspete"}!

Vă așteaptă o recompensă: {reward}. O puteți lua la următoarea vizită, este de ajuns să ne spuneți.

${come}

{shop}`,
  },
  'pass-ends': {
    sms: 'Abonamentul „{pass}” este valabil până la {pass-until|"ultima intrare"}. Rămân: {pass-entries|"nelimitat"}. {shop}',
    subject: 'Abonamentul dumneavoastră se termină',
    text: `Bună ziua, {address|first-name|"dragă oaspete"}!

Abonamentul „{pass}” este valabil până la {pass-until|"ultima intrare"}. Rămân: {pass-entries|"nelimitat"}.

Ca să nu se piardă nimic, vă așteptăm din timp. Prelungirea durează un minut.

{shop}`,
  },
  'order-ready': {
    sms: `${ready} Vă așteptăm! {shop}`,
    subject: 'Comanda este gata',
    text: `Bună ziua, {address|first-name|"dragă oaspete"}!

${ready} Vă așteptăm!

{shop}`,
  },
  debt: {
    sms: 'Bună ziua! Vă amintim că aveți de achitat {debt}. O puteți face la următoarea vizită. Vă mulțumim! {shop}',
    subject: 'O reamintire despre contul dumneavoastră',
    text: `Bună ziua, {address|first-name|"dragă oaspete"}!

Vă amintim că aveți de achitat {debt}. O puteți face la următoarea vizită. Dacă ați achitat deja sau greșim noi, vă rugăm să ne răspundeți.

Vă mulțumim!
{shop}`,
  },
})
