import type { Language } from '#shared/i18n/languages.ts'
import type { ConsentPurpose } from './consent.ts'

export type ConsentTexts = Readonly<Record<Language, string>>

/** Stands for the shop's name in a wording. */
const SHOP_IN_WORDING = '{shop}'

/** So long a wording may be: it has to fit on one sheet with the others. */
export const LONGEST_CONSENT = 600

/**
 * What is asked, until the owner writes it in his own words. An answer names the wording that was shown, so these are never changed: better words
 * are a new entry with the next number.
 */
const usual: Readonly<Record<string, ConsentTexts>> = {
  'keep-data-1': {
    en: 'I agree that {shop} keeps my name, how to reach me, the dates that matter to me and my visits, so that I am recognised here and served the way I like it. At any time I can ask what is kept, have it put right or have it erased.',
    uk: 'Даю згоду закладу «{shop}» зберігати моє ім’я, контакти, важливі для мене дати та історію візитів, щоб мене тут упізнавали й обслуговували так, як мені до вподоби. Я можу будь-коли дізнатися, які дані зберігаються, виправити їх або попросити їх видалити.',
    ru: 'Даю согласие заведению «{shop}» хранить моё имя, контакты, важные для меня даты и историю визитов, чтобы меня здесь узнавали и обслуживали так, как мне нравится. Я могу в любой момент узнать, какие данные хранятся, исправить их или попросить удалить.',
    ro: 'Sunt de acord ca „{shop}” să păstreze numele meu, datele de contact, datele importante pentru mine și istoricul vizitelor, ca să mă recunoască și să mă servească așa cum îmi place. Pot oricând să aflu ce se păstrează, să cer corectarea sau ștergerea.',
    pl: 'Wyrażam zgodę na przechowywanie przez lokal „{shop}” mojego imienia i nazwiska, danych kontaktowych, ważnych dla mnie dat oraz historii wizyt, aby mnie tu rozpoznawano i obsługiwano tak, jak lubię. W każdej chwili mogę zapytać, co jest przechowywane, poprawić to lub zażądać usunięcia.',
  },
  'marketing-1': {
    en: 'I agree to receive news and offers from {shop} by the ways marked. I can say no at any time, as easily as I say yes now, and it changes nothing in how I am served.',
    uk: 'Даю згоду отримувати новини та пропозиції закладу «{shop}» у позначені способи. Я можу відмовитися будь-коли так само легко, як погоджуюся зараз, і на моєму обслуговуванні це не позначиться.',
    ru: 'Даю согласие получать новости и предложения заведения «{shop}» отмеченными способами. Я могу отказаться в любой момент так же легко, как соглашаюсь сейчас, и на обслуживании это не отразится.',
    ro: 'Sunt de acord să primesc noutăți și oferte de la „{shop}” pe căile bifate. Pot renunța oricând, la fel de ușor cum accept acum, fără nicio urmare asupra felului în care sunt servit(ă).',
    pl: 'Wyrażam zgodę na otrzymywanie od lokalu „{shop}” informacji o nowościach i ofertach zaznaczonymi drogami. Zgodę mogę wycofać w każdej chwili, równie łatwo, jak ją teraz wyrażam, i nie wpłynie to na moją obsługę.',
  },
  'greeting-1': {
    en: 'I agree that {shop} sends me good wishes on my birthday, my name day and other dates that I have told about.',
    uk: 'Даю згоду, щоб заклад «{shop}» вітав мене з днем народження, іменинами та іншими датами, про які я розповім.',
    ru: 'Даю согласие на то, чтобы заведение «{shop}» поздравляло меня с днём рождения, именинами и другими датами, о которых я расскажу.',
    ro: 'Sunt de acord ca „{shop}” să mă felicite de ziua de naștere, de onomastică și la alte date despre care am povestit.',
    pl: 'Wyrażam zgodę na składanie mi przez lokal „{shop}” życzeń z okazji urodzin, imienin i innych dat, o których opowiem.',
  },
}

/** Of the program's own wordings the one that is shown now. */
const latest: Readonly<Record<ConsentPurpose, string>> = {
  'keep-data': 'keep-data-1',
  marketing: 'marketing-1',
  greeting: 'greeting-1',
}

/** The program's own words by their key; null for one that the owner wrote. */
export function usualWording(key: string): ConsentTexts | null {
  // The key is what somebody asked for: it may be the name of what every object has.
  return Object.hasOwn(usual, key) ? (usual[key] ?? null) : null
}

export function usualWordingOf(purpose: ConsentPurpose): { key: string; texts: ConsentTexts } {
  const key = latest[purpose]
  const texts = usual[key]
  if (texts === undefined) throw new Error(`no wording ${key}`)
  return { key, texts }
}

const OWN = /^own-(keep-data|marketing|greeting)-(\d{1,9})$/

/** The name by which an answer remembers a wording of the owner's. */
export function ownWordingKey(purpose: ConsentPurpose, number: number): string {
  return `own-${purpose}-${number}`
}

export function ownWordingOf(key: string): { purpose: ConsentPurpose; number: number } | null {
  const found = OWN.exec(key)
  return found ? { purpose: found[1] as ConsentPurpose, number: Number(found[2]) } : null
}

/** Where the owner wrote nothing in a language the program's words stand. */
export function fullTexts(purpose: ConsentPurpose, own: Partial<ConsentTexts>): ConsentTexts {
  const { texts } = usualWordingOf(purpose)
  const of = (language: Language) => own[language]?.trim() || texts[language]
  return { en: of('en'), uk: of('uk'), ru: of('ru'), ro: of('ro'), pl: of('pl') }
}

/** A wording as it is read: the shop's name in its place. */
export function wordingFor(text: string, shopName: string): string {
  const [before = ''] = text.split(SHOP_IN_WORDING, 1)
  const inner = INNER_QUOTES[before.slice(-1)]
  const name = inner === undefined ? shopName : shopName.replace(/[«„“]([^«»„“”]+)[»“”]/g, inner)
  return text.replaceAll(SHOP_IN_WORDING, () => name)
}

/** Quotation marks within others are the other ones: «Кав’ярня „Затишок“», „Kawiarnia «Zakątek»”. */
const INNER_QUOTES: Readonly<Record<string, string>> = { '«': '„$1“', '„': '«$1»' }
