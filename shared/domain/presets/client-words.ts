import type { OwnFieldKind } from '#shared/domain/fields/own-field.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { VenueKind } from './preset.ts'
import { inFive } from './venue-source.ts'

/** Coloured words for clients, as the trade says them; the number is the colour 1–8 of the portraits. */
export const tagWords = {
  regular: [5, inFive(['Old friend', 'Давно з нами', 'Давно с нами', 'Client vechi', 'Od lat z nami'])],
  chatty: [2, inFive(['Likes a chat', 'Любить поговорити', 'Любит поговорить', 'Stă la vorbă', 'Lubi pogadać'])],
  quiet: [6, inFive(['Wants quiet', 'Любить тишу', 'Любит тишину', 'Vrea liniște', 'Lubi ciszę'])],
  children: [1, inFive(['With children', 'З дітьми', 'С детьми', 'Cu copii', 'Z dziećmi'])],
  dog: [4, inFive(['With a dog', 'З собакою', 'С собакой', 'Cu câine', 'Z psem'])],
  laptop: [3, inFive(['With a laptop', 'З ноутбуком', 'С ноутбуком', 'Cu laptopul', 'Z laptopem'])],
  takeaway: [7, inFive(['Takes away', 'Бере з собою', 'Берёт с собой', 'La pachet', 'Na wynos'])],
  football: [5, inFive(['Watches football', 'Дивиться футбол', 'Смотрит футбол', 'Vine la meci', 'Ogląda mecze'])],
  quiz: [3, inFive(['Quiz night', 'Грає у квіз', 'Играет в квиз', 'Seara de quiz', 'Gra w quizy'])],
  wholesale: [3, inFive(['Buys in bulk', 'Бере гуртом', 'Берёт оптом', 'Cumpără en gros', 'Kupuje hurtem'])],
  discount: [2, inFive(['Asks for offers', 'Питає про знижки', 'Спрашивает о скидках', 'Caută oferte', 'Szuka promocji'])],
  league: [5, inFive(['Plays the league', 'Грає в лізі', 'Играет в лиге', 'Joacă în ligă', 'Gra w lidze'])],
  beginner: [4, inFive(['Learning', 'Новачок', 'Новичок', 'La început', 'Dopiero się uczy'])],
  hurry: [1, inFive(['Always in a hurry', 'Завжди поспішає', 'Всегда спешит', 'Mereu pe fugă', 'Zawsze w biegu'])],
  careful: [6, inFive(['Very particular', 'Зважає на дрібниці', 'Замечает мелочи', 'Ține la detalii', 'Duże wymagania'])],
  morning: [2, inFive(['Mornings', 'Уранці', 'По утрам', 'Dimineața', 'Rano'])],
  evening: [8, inFive(['Evenings', 'Увечері', 'По вечерам', 'Seara', 'Wieczorem'])],
  competes: [5, inFive(['Competes', 'Змагається', 'Соревнуется', 'Merge la concursuri', 'Startuje w zawodach'])],
} as const
export type TagWord = keyof typeof tagWords

export const categoryWords = {
  guest: inFive(['Guest', 'Гість', 'Гость', 'Oaspete', 'Gość']),
  buyer: inFive(['Private', 'Для себе', 'Для себя', 'Particular', 'Prywatnie']),
  member: inFive(['Member', 'Член клубу', 'Член клуба', 'Membru', 'Klubowicz']),
  player: inFive(['Player', 'Гравець', 'Игрок', 'Jucător', 'Gracz']),
  company: inFive(['Company', 'Фірма', 'Фирма', 'Firmă', 'Firma']),
  neighbour: inFive(['Neighbour', 'Сусід', 'Сосед', 'Din vecini', 'Z sąsiedztwa']),
  staff: inFive(['One of ours', 'Свої', 'Свои', 'Dintre ai noștri', 'Swoi']),
  tourist: inFive(['Visitor', 'Приїжджий', 'Приезжий', 'În trecere', 'Przejazdem']),
} as const
export type CategoryWord = keyof typeof categoryWords

const schooling = [
  inFive(['School', 'Школа', 'Школа', 'Liceale', 'Średnie']),
  inFive(['Vocational', 'Училище, коледж', 'Училище, колледж', 'Profesionale', 'Zawodowe']),
  inFive(['University', 'Вища', 'Высшее', 'Superioare', 'Wyższe']),
  inFive(['Still studying', 'Ще навчається', 'Ещё учится', 'Încă învață', 'Jeszcze się uczy']),
]

export interface FieldSource {
  readonly name: Readonly<Record<Language, string>>
  readonly kind: OwnFieldKind
  readonly unit?: Readonly<Record<Language, string>>
  readonly options?: readonly Readonly<Record<Language, string>>[]
}

/** Fields with a value of their own kind: what is told in words is better a fact under a label. */
export const fieldWords = {
  occupation: { kind: 'text', name: inFive(['Occupation', 'Рід занять', 'Род занятий', 'Ocupație', 'Zawód']) },
  education: {
    kind: 'choice',
    name: inFive(['Education', 'Освіта', 'Образование', 'Studii', 'Wykształcenie']),
    options: schooling,
  },
  mug: { kind: 'yes-no', name: inFive(['Own mug', 'Своє горнятко', 'Своя чашка', 'Cana proprie', 'Własny kubek']) },
  glass: { kind: 'yes-no', name: inFive(['Own glass', 'Свій келих', 'Свой бокал', 'Paharul propriu', 'Własny kufel']) },
  shoe: { kind: 'number', name: inFive(['Shoe size', 'Розмір взуття', 'Размер обуви', 'Mărime la pantofi', 'Rozmiar butów']) },
  invoice: {
    kind: 'yes-no',
    name: inFive(['Needs an invoice', 'Потрібен рахунок', 'Нужен счёт', 'Cere factură', 'Bierze fakturę']),
  },
  cueWeight: {
    kind: 'number',
    name: inFive(['Cue weight', 'Вага кия', 'Вес кия', 'Greutatea tacului', 'Waga kija']),
    unit: inFive(['oz', 'г', 'г', 'g', 'g']),
  },
  hand: {
    kind: 'choice',
    name: inFive(['Playing hand', 'Ударна рука', 'Ударная рука', 'Mâna cu care joacă', 'Ręka']),
    options: [
      inFive(['Right hand', 'Права', 'Правая', 'Dreapta', 'Prawa']),
      inFive(['Left hand', 'Ліва', 'Левая', 'Stânga', 'Lewa']),
    ],
  },
  shirts: {
    kind: 'number',
    name: inFive(['Shirts a week', 'Сорочок на тиждень', 'Рубашек в неделю', 'Cămăși pe săptămână', 'Koszul tygodniowo']),
  },
  ironing: {
    kind: 'choice',
    name: inFive(['Shirts come', 'Сорочки віддати', 'Рубашки отдать', 'Cămășile se dau', 'Koszule oddać']),
    options: [
      inFive(['On a hanger', 'На плічках', 'На плечиках', 'Pe umeraș', 'Na wieszaku']),
      inFive(['Folded', 'Складені', 'Сложенными', 'Împăturite', 'Złożone']),
    ],
  },
  perfume: { kind: 'yes-no', name: inFive(['Without scent', 'Без запаху', 'Без запаха', 'Fără parfum', 'Bez zapachu']) },
  height: {
    kind: 'number',
    name: inFive(['Height', 'Зріст', 'Рост', 'Înălțime', 'Wzrost']),
    unit: inFive(['cm', 'см', 'см', 'cm', 'cm']),
  },
  checkUp: {
    kind: 'date',
    name: inFive(['Medical until', 'Довідка до', 'Справка до', 'Aviz medical până la', 'Badania do']),
  },
} as const satisfies Record<string, FieldSource>
export type FieldWord = keyof typeof fieldWords

interface ClientWords {
  readonly tags: readonly TagWord[]
  readonly categories: readonly CategoryWord[]
  readonly fields: readonly FieldWord[]
}

/** What a shop of each kind starts with, in the owner's order. */
export const clientWordsOf: Readonly<Record<VenueKind, ClientWords>> = {
  bar: {
    tags: ['regular', 'chatty', 'quiet', 'football', 'quiz'],
    categories: ['guest', 'neighbour', 'company', 'tourist', 'staff'],
    fields: ['occupation', 'education', 'glass'],
  },
  cafe: {
    tags: ['regular', 'morning', 'laptop', 'children', 'dog', 'takeaway'],
    categories: ['guest', 'neighbour', 'company', 'tourist', 'staff'],
    fields: ['occupation', 'education', 'mug'],
  },
  shop: {
    tags: ['regular', 'chatty', 'hurry', 'wholesale', 'discount'],
    categories: ['buyer', 'neighbour', 'company', 'staff'],
    fields: ['occupation', 'education', 'invoice', 'shoe'],
  },
  billiards: {
    tags: ['regular', 'league', 'beginner', 'quiet', 'evening'],
    categories: ['player', 'guest', 'company', 'staff'],
    fields: ['cueWeight', 'hand', 'occupation', 'education'],
  },
  laundry: {
    tags: ['regular', 'hurry', 'careful', 'children'],
    categories: ['buyer', 'company', 'neighbour', 'staff'],
    fields: ['shirts', 'ironing', 'perfume', 'invoice', 'occupation', 'education'],
  },
  sports: {
    tags: ['regular', 'beginner', 'competes', 'morning', 'evening', 'children'],
    categories: ['member', 'guest', 'company', 'staff'],
    fields: ['height', 'checkUp', 'occupation', 'education'],
  },
}
