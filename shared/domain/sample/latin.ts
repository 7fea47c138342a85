import type { Language } from '#shared/i18n/languages.ts'

const cyrillic =
  'а:a б:b в:v г:h ґ:g д:d е:e ё:io є:ie ж:zh з:z и:y і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ы:y э:e ю:iu я:ia ł:l'

const latin = new Map(cyrillic.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(2)]))

/** A name as its bearer would write it before the @: lower-case Latin letters and spaces. */
export function latinLetters(name: string, language: Language): string {
  return (
    [...name.toLowerCase()]
      // Ukrainian и is y, Russian и is i.
      .map((letter) => (letter === 'и' && language === 'ru' ? 'i' : (latin.get(letter) ?? letter)))
      .join('')
      .normalize('NFKD')
      .replace(/[^a-z ]/g, '')
  )
}
