import type { Language } from '#shared/i18n/languages.ts'

/** A thing that the invented café gives away, as it is called there. */
interface SampleGift {
  readonly name: string
  /** What one costs the shop, in hundredths of the price of its dearest coffee. */
  readonly of: number
  readonly stock: number
}

interface SampleGifts {
  readonly mug: SampleGift
  readonly sweets: SampleGift
  /** Names of the rewards: a free coffee, and something off the bill. The mug is one, too. */
  readonly coffee: string
  readonly off: string
  /** Why one is planned, and why one was given. */
  readonly planned: string
  readonly given: string
}

const words: Record<
  Language,
  readonly [mug: string, sweets: string, coffee: string, off: string, planned: string, given: string]
> = {
  en: ['House mug', 'Box of chocolates', 'Coffee', '10% off', 'passed the driving test', 'waited patiently for a table'],
  uk: ['Чашка закладу', 'Коробка цукерок', 'Кава', 'Знижка 10 %', 'складено іспит на права', 'довго чекали на столик'],
  ru: ['Фирменная чашка', 'Коробка конфет', 'Кофе', 'Скидка 10 %', 'сдан экзамен на права', 'долго ждали столик'],
  ro: ['Cana casei', 'Cutie de bomboane', 'O cafea', 'Reducere 10%', 'a luat permisul', 'a așteptat cu răbdare o masă'],
  pl: [
    'Firmowy kubek',
    'Pudełko czekoladek',
    'Kawa',
    'Rabat 10%',
    'zdany egzamin na prawo jazdy',
    'cierpliwe czekanie na stolik',
  ],
}

export function sampleGifts(language: Language): SampleGifts {
  const [mug, sweets, coffee, off, planned, given] = words[language]
  return {
    mug: { name: mug, of: 180, stock: 6 },
    sweets: { name: sweets, of: 250, stock: 4 },
    coffee,
    off,
    planned,
    given,
  }
}
