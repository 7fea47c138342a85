import type { Language } from '#shared/i18n/languages.ts'
import type { RelationKind } from './relation.ts'

export type Gender = 'female' | 'male'

type Words = readonly [female: string, male: string, unknown: string]

/**
 * What such a relative is called, in the nominative and without a capital: "дружина", "żona", "soție". A form for both where the
 * gender is unknown. `of` is the gender of the person on whose card it stands: Ukrainian and Russian call a wife's mother and a
 * husband's mother by different words.
 */
export function wordFor(kind: RelationKind, gender: Gender | null, language: Language, of: Gender | null = null): string {
  const bySpouse = kind === 'parent-in-law' && of !== null ? parentsInLaw[language]?.[of] : undefined
  const [female, male, unknown] = bySpouse ?? words[language][kind]
  if (gender === null) return unknown
  return gender === 'female' ? female : male
}

const parentsInLaw: Readonly<Partial<Record<Language, Record<Gender, Words>>>> = {
  uk: { female: ['свекруха', 'свекор', 'свекор чи свекруха'], male: ['теща', 'тесть', 'тесть чи теща'] },
  ru: { female: ['свекровь', 'свёкор', 'свёкор или свекровь'], male: ['тёща', 'тесть', 'тесть или тёща'] },
}

const same = (word: string): Words => [word, word, word]

const words: Readonly<Record<Language, Readonly<Record<RelationKind, Words>>>> = {
  en: {
    spouse: ['wife', 'husband', 'spouse'],
    partner: same('partner'),
    child: ['daughter', 'son', 'child'],
    parent: ['mother', 'father', 'parent'],
    sibling: ['sister', 'brother', 'brother or sister'],
    grandparent: ['grandmother', 'grandfather', 'grandparent'],
    grandchild: ['granddaughter', 'grandson', 'grandchild'],
    'aunt-or-uncle': ['aunt', 'uncle', 'aunt or uncle'],
    'niece-or-nephew': ['niece', 'nephew', 'niece or nephew'],
    cousin: same('cousin'),
    'parent-in-law': ['mother-in-law', 'father-in-law', 'parent-in-law'],
    'child-in-law': ['daughter-in-law', 'son-in-law', 'son- or daughter-in-law'],
    godparent: ['godmother', 'godfather', 'godparent'],
    godchild: ['goddaughter', 'godson', 'godchild'],
    'kin-by-christening': same('family by a christening'),
    relative: same('relative'),
    friend: same('friend'),
    colleague: same('colleague'),
    neighbour: same('neighbour'),
    classmate: same('classmate'),
    coach: same('coach'),
    trainee: same('trainee'),
    acquaintance: same('acquaintance'),
  },
  uk: {
    spouse: ['дружина', 'чоловік', 'чоловік чи дружина'],
    partner: ['партнерка', 'партнер', 'партнер чи партнерка'],
    child: ['донька', 'син', 'дитина'],
    parent: ['мама', 'тато', 'мама чи тато'],
    sibling: ['сестра', 'брат', 'брат чи сестра'],
    grandparent: ['бабуся', 'дідусь', 'бабуся чи дідусь'],
    grandchild: ['онука', 'онук', 'онук чи онука'],
    'aunt-or-uncle': ['тітка', 'дядько', 'тітка чи дядько'],
    'niece-or-nephew': ['племінниця', 'племінник', 'племінник чи племінниця'],
    cousin: ['двоюрідна сестра', 'двоюрідний брат', 'двоюрідний брат чи сестра'],
    'parent-in-law': ['свекруха чи теща', 'свекор чи тесть', 'хтось із батьків подружжя'],
    'child-in-law': ['невістка', 'зять', 'невістка чи зять'],
    godparent: ['хрещена', 'хрещений', 'хрещена чи хрещений'],
    godchild: ['хрещениця', 'хрещеник', 'хрещеник чи хрещениця'],
    'kin-by-christening': ['кума', 'кум', 'кум чи кума'],
    relative: ['родичка', 'родич', 'родич чи родичка'],
    friend: ['подруга', 'друг', 'друг чи подруга'],
    colleague: same('колега'),
    neighbour: ['сусідка', 'сусід', 'сусід чи сусідка'],
    classmate: ['однокласниця', 'однокласник', 'однокласник чи однокласниця'],
    coach: ['тренерка', 'тренер', 'тренер'],
    trainee: ['вихованка', 'вихованець', 'вихованець чи вихованка'],
    acquaintance: ['знайома', 'знайомий', 'знайомий чи знайома'],
  },
  ru: {
    spouse: ['жена', 'муж', 'муж или жена'],
    partner: same('партнёр'),
    child: ['дочь', 'сын', 'ребёнок'],
    parent: ['мама', 'папа', 'мама или папа'],
    sibling: ['сестра', 'брат', 'брат или сестра'],
    grandparent: ['бабушка', 'дедушка', 'бабушка или дедушка'],
    grandchild: ['внучка', 'внук', 'внук или внучка'],
    'aunt-or-uncle': ['тётя', 'дядя', 'тётя или дядя'],
    'niece-or-nephew': ['племянница', 'племянник', 'племянник или племянница'],
    cousin: ['двоюродная сестра', 'двоюродный брат', 'двоюродный брат или сестра'],
    'parent-in-law': ['свекровь или тёща', 'свёкор или тесть', 'кто-то из родителей супруга'],
    'child-in-law': ['невестка', 'зять', 'невестка или зять'],
    godparent: ['крёстная', 'крёстный', 'крёстная или крёстный'],
    godchild: ['крестница', 'крестник', 'крестник или крестница'],
    'kin-by-christening': ['кума', 'кум', 'кум или кума'],
    relative: ['родственница', 'родственник', 'родственник или родственница'],
    friend: ['подруга', 'друг', 'друг или подруга'],
    colleague: same('коллега'),
    neighbour: ['соседка', 'сосед', 'сосед или соседка'],
    classmate: ['одноклассница', 'одноклассник', 'одноклассник или одноклассница'],
    coach: same('тренер'),
    trainee: ['воспитанница', 'воспитанник', 'воспитанник или воспитанница'],
    acquaintance: ['знакомая', 'знакомый', 'знакомый или знакомая'],
  },
  ro: {
    spouse: ['soție', 'soț', 'soț sau soție'],
    partner: ['parteneră', 'partener', 'partener sau parteneră'],
    child: ['fiică', 'fiu', 'copil'],
    parent: ['mamă', 'tată', 'părinte'],
    sibling: ['soră', 'frate', 'frate sau soră'],
    grandparent: ['bunică', 'bunic', 'bunic sau bunică'],
    grandchild: ['nepoată', 'nepot', 'nepot sau nepoată'],
    'aunt-or-uncle': ['mătușă', 'unchi', 'unchi sau mătușă'],
    // "Nepot" alone is a grandchild as well.
    'niece-or-nephew': ['nepoată de frate sau soră', 'nepot de frate sau soră', 'copil al fratelui sau al surorii'],
    cousin: ['verișoară', 'văr', 'văr sau verișoară'],
    'parent-in-law': ['soacră', 'socru', 'socru sau soacră'],
    'child-in-law': ['noră', 'ginere', 'noră sau ginere'],
    godparent: ['nașă', 'naș', 'naș sau nașă'],
    godchild: ['fină', 'fin', 'fin sau fină'],
    'kin-by-christening': ['cumătră', 'cumătru', 'cumătru sau cumătră'],
    relative: same('rudă'),
    friend: ['prietenă', 'prieten', 'prieten sau prietenă'],
    colleague: ['colegă', 'coleg', 'coleg sau colegă'],
    neighbour: ['vecină', 'vecin', 'vecin sau vecină'],
    classmate: ['colegă de clasă', 'coleg de clasă', 'coleg sau colegă de clasă'],
    coach: ['antrenoare', 'antrenor', 'antrenor'],
    trainee: ['elevă', 'elev', 'elev sau elevă'],
    acquaintance: same('cunoștință'),
  },
  pl: {
    spouse: ['żona', 'mąż', 'mąż lub żona'],
    partner: ['partnerka', 'partner', 'partner lub partnerka'],
    child: ['córka', 'syn', 'dziecko'],
    parent: ['mama', 'tata', 'rodzic'],
    sibling: ['siostra', 'brat', 'brat lub siostra'],
    grandparent: ['babcia', 'dziadek', 'babcia lub dziadek'],
    grandchild: ['wnuczka', 'wnuk', 'wnuk lub wnuczka'],
    'aunt-or-uncle': ['ciocia', 'wujek', 'ciocia lub wujek'],
    // A brother's and a sister's child have different names.
    'niece-or-nephew': ['bratanica lub siostrzenica', 'bratanek lub siostrzeniec', 'dziecko brata lub siostry'],
    cousin: ['kuzynka', 'kuzyn', 'kuzyn lub kuzynka'],
    'parent-in-law': ['teściowa', 'teść', 'teść lub teściowa'],
    'child-in-law': ['synowa', 'zięć', 'synowa lub zięć'],
    godparent: ['matka chrzestna', 'ojciec chrzestny', 'ktoś z rodziców chrzestnych'],
    godchild: ['chrześnica', 'chrześniak', 'chrześniak lub chrześnica'],
    'kin-by-christening': ['kuma', 'kum', 'kum lub kuma'],
    relative: ['krewna', 'krewny', 'krewny lub krewna'],
    friend: ['przyjaciółka', 'przyjaciel', 'przyjaciel lub przyjaciółka'],
    colleague: ['koleżanka z pracy', 'kolega z pracy', 'kolega lub koleżanka z pracy'],
    neighbour: ['sąsiadka', 'sąsiad', 'sąsiad lub sąsiadka'],
    classmate: ['koleżanka z klasy', 'kolega z klasy', 'kolega lub koleżanka z klasy'],
    coach: ['trenerka', 'trener', 'trener'],
    trainee: ['podopieczna', 'podopieczny', 'podopieczny lub podopieczna'],
    acquaintance: ['znajoma', 'znajomy', 'znajomy lub znajoma'],
  },
}

/** The relation that a word of any of the five languages names; null when it is none of theirs. A form for both says no gender. */
export function relationCalled(word: string): { readonly kind: RelationKind; readonly gender: Gender | null } | null {
  return relationOfWord.get(word.trim().toLowerCase()) ?? null
}

const relationOfWord = new Map<string, { readonly kind: RelationKind; readonly gender: Gender | null }>()
for (const ofLanguage of Object.values(words)) {
  for (const [kind, [female, male, unknown]] of Object.entries(ofLanguage) as [RelationKind, Words][]) {
    for (const [word, gender] of [
      [unknown, null],
      [female, 'female'],
      [male, 'male'],
    ] as const) {
      if (!relationOfWord.has(word)) relationOfWord.set(word, { kind, gender })
    }
  }
}
for (const ofClient of Object.values(parentsInLaw)) {
  for (const [female, male, unknown] of Object.values(ofClient)) {
    for (const [word, gender] of [
      [unknown, null],
      [female, 'female'],
      [male, 'male'],
    ] as const) {
      if (!relationOfWord.has(word)) relationOfWord.set(word, { kind: 'parent-in-law', gender })
    }
  }
}
