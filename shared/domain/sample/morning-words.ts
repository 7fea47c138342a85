import type { VenueKind } from '#shared/domain/presets/preset.ts'
import { inFive } from '#shared/domain/presets/venue-source.ts'

/** Of a hundred who are asked for news and offers, up to these: yes, no, by SMS only; the rest were never asked. */
export const answersToConsent = { given: 72, refused: 80, smsOnly: 86 } as const

/** What a guest was promised. True of a man and a woman alike, as everything here. */
export const promises: Readonly<Record<VenueKind, ReturnType<typeof inFive>>> = {
  cafe: inFive([
    'Keep the table by the window for Saturday',
    'Відкласти столик біля вікна на суботу',
    'Оставить столик у окна на субботу',
    'De păstrat masa de la geam pentru sâmbătă',
    'Zarezerwować stolik przy oknie na sobotę',
  ]),
  bar: inFive([
    'Keep the corner for eight on Friday',
    'Залишити куток на вісьмох у п’ятницю',
    'Оставить угол на восьмерых в пятницу',
    'De păstrat colțul pentru opt persoane vineri',
    'Zostawić kąt na osiem osób w piątek',
  ]),
  shop: inFive([
    'Order the same model in blue',
    'Замовити таку саму модель у синьому',
    'Заказать такую же модель в синем',
    'De comandat același model în albastru',
    'Zamówić ten sam model w niebieskim',
  ]),
  billiards: inFive([
    'Have a new tip put on the cue',
    'Віддати кий на заміну наклейки',
    'Отдать кий на замену наклейки',
    'De pus o piele nouă la tac',
    'Oddać kij do wymiany kapki',
  ]),
  laundry: inFive([
    'Look once more at the stain on the grey coat',
    'Ще раз глянути на пляму на сірому пальті',
    'Ещё раз посмотреть пятно на сером пальто',
    'De văzut încă o dată pata de pe paltonul gri',
    'Jeszcze raz obejrzeć plamę na szarym płaszczu',
  ]),
  sports: inFive([
    'Find a partner for Tuesday evenings',
    'Знайти партнера на вечори вівторка',
    'Найти партнёра на вечера вторника',
    'De găsit un partener pentru serile de marți',
    'Znaleźć partnera na wtorkowe wieczory',
  ]),
}

export const pricesForFirm = inFive([
  'Call back about prices for the firm',
  'Передзвонити щодо цін для фірми',
  'Перезвонить насчёт цен для фирмы',
  'De sunat înapoi despre prețurile pentru firmă',
  'Oddzwonić w sprawie cen dla firmy',
])

/** Why somebody is not to be contacted any more, and why another has said goodbye. */
export const noContact = inFive([
  'asked for no calls and no messages',
  'прохання не дзвонити й не писати',
  'просьба не звонить и не писать',
  'rugăminte: fără telefoane și mesaje',
  'prośba: bez telefonów i wiadomości',
])
export const goodbye = inFive([
  'moving to another city',
  'переїзд до іншого міста',
  'переезд в другой город',
  'se mută în alt oraș',
  'przeprowadzka do innego miasta',
])

const out = { direction: 'out' } as const
const invited = inFive([
  'Invitation for Friday evening',
  'Запрошення на вечір п’ятниці',
  'Приглашение на вечер пятницы',
  'Invitație pentru vineri seara',
  'Zaproszenie na piątkowy wieczór',
])

/** Talks of the last weeks, the latest first. */
export const conversations = [
  {
    ...out,
    channel: 'call',
    purpose: 'service',
    outcome: 'reached',
    mood: 'good',
    subject: inFive(['How are things', 'Як справи', 'Как дела', 'Ce mai e nou', 'Co słychać']),
    answer: inFive([
      'all is well, a new job takes the evenings',
      'усе добре, нова робота забирає вечори',
      'всё хорошо, новая работа занимает вечера',
      'totul e bine, un serviciu nou ia serile',
      'wszystko dobrze, nowa praca zabiera wieczory',
    ]),
  },
  {
    ...out,
    channel: 'sms',
    purpose: 'greeting',
    outcome: 'sent',
    mood: null,
    subject: inFive([
      'Birthday wishes',
      'Привітання з днем народження',
      'Поздравление с днём рождения',
      'Felicitare de ziua de naștere',
      'Życzenia urodzinowe',
    ]),
    answer: null,
  },
  {
    ...out,
    channel: 'call',
    purpose: 'marketing',
    outcome: 'agreed',
    mood: 'good',
    subject: invited,
    answer: inFive([
      'comes with two friends',
      'прийде з двома друзями',
      'придёт с двумя друзьями',
      'vine cu doi prieteni',
      'przyjdzie z dwojgiem znajomych',
    ]),
  },
  {
    ...out,
    channel: 'call',
    purpose: 'marketing',
    outcome: 'unreachable',
    mood: null,
    subject: invited,
    answer: null,
  },
  {
    direction: 'in',
    channel: 'messenger',
    purpose: 'service',
    outcome: 'reached',
    mood: 'good',
    subject: inFive([
      'Thanks for the gift',
      'Подяка за подарунок',
      'Благодарность за подарок',
      'Mulțumire pentru cadou',
      'Podziękowanie za prezent',
    ]),
    answer: null,
  },
  {
    ...out,
    channel: 'call',
    purpose: 'marketing',
    outcome: 'refused',
    mood: 'bad',
    subject: invited,
    answer: inFive([
      'please no calls in the evening',
      'прохання не дзвонити ввечері',
      'просьба не звонить по вечерам',
      'roagă fără telefoane seara',
      'prośba, by nie dzwonić wieczorem',
    ]),
  },
  {
    direction: 'in',
    channel: 'call',
    purpose: 'service',
    outcome: 'reached',
    mood: 'neutral',
    subject: inFive([
      'Opening hours on holidays',
      'Години роботи у свята',
      'Часы работы в праздники',
      'Programul de sărbători',
      'Godziny otwarcia w święta',
    ]),
    answer: null,
  },
] as const
