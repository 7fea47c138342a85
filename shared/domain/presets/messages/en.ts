import type { MessagesInLanguage, WordsOfVenues } from './message-words.ts'

export const venuesEn: WordsOfVenues = {
  bar: {
    come: 'Drop in for a glass, there is always a seat for you.',
    thanks: 'Thank you for a lovely evening!',
    ready: 'Your order is ready.',
  },
  cafe: {
    come: 'Drop in for a coffee, we would love to see you.',
    thanks: 'Thank you for stopping by!',
    ready: 'Your order is ready and still fresh.',
  },
  shop: {
    come: 'Drop in, there are new things to see.',
    thanks: 'Thank you for shopping with us!',
    ready: 'Your order has arrived.',
  },
  billiards: {
    come: 'Drop in for a game, a table is waiting.',
    thanks: 'Thank you for the game!',
    ready: 'Your order is ready.',
  },
  laundry: {
    come: 'Bring your things whenever it suits you.',
    thanks: 'Thank you for trusting us with your things!',
    ready: 'Your things are clean and ready to collect.',
  },
  sports: {
    come: 'See you at training.',
    thanks: 'Thank you for training with us!',
    ready: 'Your order is ready.',
  },
}

export const messagesEn: MessagesInLanguage = ({ come, thanks, ready }) => ({
  birthday: {
    sms: 'Happy birthday, {address|first-name|"dear guest"}! Good health and good company to you. {shop}',
    subject: 'Happy birthday!',
    text: `Dear {address|first-name|"guest"},

All of us wish you a very happy birthday. May the year bring good health, good company and many good days.

{shop}`,
  },
  'name-day': {
    sms: 'Happy name day, {address|first-name|"dear guest"}! All the best to you. {shop}',
    subject: 'Happy name day!',
    text: `Dear {address|first-name|"guest"},

All of us wish you a happy name day and a good time with those close to you.

{shop}`,
  },
  welcome: {
    sms: 'Welcome to {shop}! Your card is open: just tell us your name or phone number, and every visit counts.',
    subject: 'Welcome to {shop}',
    text: `Dear {address|first-name|"guest"},

It was good to meet you. Your card at {shop} is open: just tell us your name or phone number, and every visit counts.

See you soon,
{shop}`,
  },
  thanks: {
    sms: `${thanks} It was a pleasure. See you soon! {shop}`,
    subject: 'Thank you',
    text: `Dear {address|first-name|"guest"},

${thanks} It was a pleasure. If there is anything we could do better, simply reply: we read every word.

See you soon,
{shop}`,
  },
  'miss-you': {
    sms: `{address|first-name|"Hello"}, it has been a while, and we miss you. ${come} {shop}`,
    subject: 'We miss you',
    text: `Dear {address|first-name|"guest"},

Your last visit was {last-visit|"quite a while ago"}, and we miss you. ${come}

If something was not right last time, please reply and tell us: we will put it right.

{shop}`,
  },
  reward: {
    sms: 'A reward is waiting for you: {reward}. Have it at your next visit. {shop}',
    subject: 'A reward is waiting for you',
    text: `Dear {address|first-name|"guest"},

A reward is waiting for you: {reward}. Have it at your next visit, just tell us.

${come}

{shop}`,
  },
  'pass-ends': {
    sms: 'Your pass "{pass}" is good until {pass-until|"the last entry"}. Left: {pass-entries|"no limit"}. {shop}',
    subject: 'Your pass is coming to its end',
    text: `Dear {address|first-name|"guest"},

Your pass "{pass}" is good until {pass-until|"the last entry"}. Left: {pass-entries|"no limit"}.

Come in time, so that nothing is lost. It takes us a minute to renew it.

{shop}`,
  },
  'order-ready': {
    sms: `${ready} See you soon! {shop}`,
    subject: 'Your order is ready',
    text: `Dear {address|first-name|"guest"},

${ready} See you soon!

{shop}`,
  },
  debt: {
    sms: 'A kind reminder: {debt} is open on your account. You can settle it at your next visit. Thank you! {shop}',
    subject: 'A reminder about your account',
    text: `Dear {address|first-name|"guest"},

A kind reminder: {debt} is open on your account with us. You can settle it at your next visit. If it has been settled already, or we are mistaken, please reply and tell us.

Thank you,
{shop}`,
  },
})
