import type { Language } from '#shared/i18n/languages.ts'
import type { VenueKind } from './preset.ts'
import { inFive } from './venue-source.ts'

export const WORDING_PARTS = ['welcome', 'passerBy', 'usualQuestion'] as const
/** Words that stand alone on the screen, so that no language has to decline them. */
export type WordingPart = (typeof WORDING_PARTS)[number]
export type Wording = Readonly<Record<WordingPart, string>>

/** The most letters of each, so that it fits where it stands. */
export const LONGEST_WORDING: Readonly<Record<WordingPart, number>> = { welcome: 48, passerBy: 28, usualQuestion: 60 }

type Source = Readonly<Record<WordingPart, Readonly<Record<Language, string>>>>

/** Where guests sit down; the words of a bar and a café. */
const house: Source = {
  welcome: inFive([
    'Who is coming in?',
    'Хто до нас завітав?',
    'Кто к нам пришёл?',
    'Cine ne calcă pragul?',
    'Kto do nas przyszedł?',
  ]),
  passerBy: inFive(['Passer-by', 'Перехожий', 'Прохожий', 'Trecător', 'Klient bez karty']),
  usualQuestion: inFive(['How did it go?', 'Як усе пройшло?', 'Как всё прошло?', 'Cum a fost?', 'Jak poszło?']),
}

const sources: Readonly<Record<VenueKind, Source>> = {
  bar: house,
  cafe: house,
  shop: {
    welcome: inFive(['Who are we serving?', 'Кого обслуговуємо?', 'Кого обслуживаем?', 'Pe cine servim?', 'Kogo obsługujemy?']),
    passerBy: inFive(['Walk-in', 'Покупець без картки', 'Покупатель без карты', 'Cumpărător fără fișă', 'Kupujący bez karty']),
    usualQuestion: inFive(['Was it what you needed?', 'Чи підійшло?', 'Подошло?', 'S-a potrivit?', 'Wszystko pasuje?']),
  },
  billiards: {
    welcome: inFive(['Who is playing?', 'Хто грає?', 'Кто играет?', 'Cine joacă?', 'Kto gra?']),
    passerBy: inFive(['Casual player', 'Гравець без картки', 'Игрок без карты', 'Jucător ocazional', 'Gracz bez karty']),
    usualQuestion: inFive(['How did the game go?', 'Як зіграли?', 'Как сыграли?', 'Cum a ieșit partida?', 'Jak poszła gra?']),
  },
  laundry: {
    welcome: inFive(['Whose things are these?', 'Чиї речі?', 'Чьи вещи?', 'Ale cui sunt lucrurile?', 'Czyje to rzeczy?']),
    passerBy: inFive(['One-off order', 'Разове замовлення', 'Разовый заказ', 'Comandă ocazională', 'Zlecenie jednorazowe']),
    usualQuestion: inFive([
      'Did everything come out well?',
      'Чи все відіпралося?',
      'Всё отстиралось?',
      'A ieșit totul bine?',
      'Czy wszystko się doprało?',
    ]),
  },
  sports: {
    welcome: inFive([
      'Who is training today?',
      'Хто сьогодні тренується?',
      'Кто сегодня тренируется?',
      'Cine se antrenează azi?',
      'Kto dziś trenuje?',
    ]),
    passerBy: inFive(['Single visit', 'Разове відвідування', 'Разовое посещение', 'Intrare ocazională', 'Wejście jednorazowe']),
    usualQuestion: inFive([
      'How was the training?',
      'Як минуло тренування?',
      'Как прошла тренировка?',
      'Cum a mers antrenamentul?',
      'Jak poszedł trening?',
    ]),
  },
}

/** How such a place says it. */
export function wordingOf(venue: VenueKind, language: Language): Wording {
  const { welcome, passerBy, usualQuestion } = sources[venue]
  return { welcome: welcome[language], passerBy: passerBy[language], usualQuestion: usualQuestion[language] }
}
