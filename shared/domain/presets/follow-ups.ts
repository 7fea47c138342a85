import type { FollowUpAct } from '#shared/domain/tasks/follow-up.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { VenueKind } from './preset.ts'
import { inFive } from './venue-source.ts'

export interface UsualFollowUp {
  /** After a first visit. */
  readonly days: number
  readonly act: FollowUpAct
  readonly text: string
  /** Whether such a place begins with it: only where few come for the first time and each of them is called anyway. */
  readonly fromStart: boolean
}

const source: Readonly<Record<VenueKind, Pick<UsualFollowUp, 'days' | 'act'> & { readonly text: ReturnType<typeof inFive> }>> = {
  sports: {
    days: 3,
    act: 'call',
    text: inFive([
      'how the first training felt, and when the next one suits',
      'як почуваються після першого тренування й коли зручно прийти знову',
      'как самочувствие после первой тренировки и когда удобно прийти снова',
      'cum a fost primul antrenament și când e potrivit următorul',
      'jak po pierwszym treningu i kiedy pasuje następny',
    ]),
  },
  laundry: {
    days: 5,
    act: 'call',
    text: inFive([
      'whether everything came back clean and whole',
      'чи все повернулося чистим і цілим',
      'всё ли вернулось чистым и целым',
      'dacă totul s-a întors curat și întreg',
      'czy wszystko wróciło czyste i całe',
    ]),
  },
  shop: {
    days: 7,
    act: 'write',
    text: inFive([
      'whether what was bought suits',
      'чи підійшла покупка',
      'подошла ли покупка',
      'dacă cumpărătura se potrivește',
      'czy zakup się sprawdza',
    ]),
  },
  billiards: {
    days: 7,
    act: 'call',
    text: inFive([
      'how the game was, and whether to keep a table',
      'як гралося й чи тримати стіл',
      'как игралось и держать ли стол',
      'cum a fost jocul și dacă ținem o masă',
      'jak się grało i czy zarezerwować stół',
    ]),
  },
  cafe: {
    days: 5,
    act: 'write',
    text: inFive([
      'thanks for coming, and how everything tasted',
      'подякувати за візит і спитати, як смакувало',
      'поблагодарить за визит и спросить, понравилось ли',
      'mulțumire pentru vizită și cum a fost totul',
      'podziękować za wizytę i zapytać, jak smakowało',
    ]),
  },
  bar: {
    days: 5,
    act: 'write',
    text: inFive([
      'thanks for the evening, and whether to keep a place on Friday',
      'подякувати за вечір і спитати, чи тримати місце на п’ятницю',
      'поблагодарить за вечер и спросить, держать ли место на пятницу',
      'mulțumire pentru seară și dacă ținem un loc vineri',
      'podziękować za wieczór i zapytać, czy zatrzymać miejsce na piątek',
    ]),
  },
}

/** At a bar, a café or a till of goods every other guest is new, and a call after a first wash is one too many. */
const FROM_START: readonly VenueKind[] = ['sports']

/** How such a place usually follows a first visit up: begun with the shop or offered to its owner. */
export function usualFollowUp(venue: VenueKind, language: Language): UsualFollowUp {
  const { text, ...rest } = source[venue]
  return { ...rest, text: text[language], fromStart: FROM_START.includes(venue) }
}
