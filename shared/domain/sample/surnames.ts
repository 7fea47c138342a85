import type { Language } from '#shared/i18n/languages.ts'
import type { SampleGender } from './sample.ts'

type Ending = readonly [man: string, woman: string]

/** Longest first. Surnames of other endings (Коваленко, Nowak, Popescu, Wood) are the same for both. */
const endings: Record<Language, readonly Ending[]> = {
  en: [],
  ro: [],
  uk: [
    ['ський', 'ська'],
    ['цький', 'цька'],
    ['ий', 'а'],
    ['ов', 'ова'],
    ['ев', 'ева'],
    ['єв', 'єва'],
    ['ін', 'іна'],
    ['їн', 'їна'],
  ],
  ru: [
    ['ский', 'ская'],
    ['цкий', 'цкая'],
    ['ый', 'ая'],
    ['ой', 'ая'],
    ['ов', 'ова'],
    ['ев', 'ева'],
    ['ёв', 'ёва'],
    ['ин', 'ина'],
    ['ын', 'ына'],
  ],
  pl: [
    ['ski', 'ska'],
    ['cki', 'cka'],
    ['dzki', 'dzka'],
    ['ny', 'na'],
  ],
}

/** The surname as a man or a woman bears it; `surname` as a man does. */
export function surnameOf(surname: string, gender: SampleGender, language: Language): string {
  if (gender === 'male') return surname
  const ending = endings[language].find(([man]) => surname.endsWith(man))
  return ending ? surname.slice(0, -ending[0].length) + ending[1] : surname
}
