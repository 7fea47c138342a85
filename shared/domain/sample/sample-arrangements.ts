import type { PresetField } from '#shared/domain/presets/preset.ts'
import { inFive } from '#shared/domain/presets/venue-source.ts'
import { addDays } from '#shared/kernel/day.ts'
import { makeRandom, type Random } from './random.ts'
import type { SampleArrangement, SampleOwnValue, SampleRequest } from './sample.ts'

/** Verbs in the present and places: the same of a woman and of a man in every language. */
const occupations = [
  inFive(['teaches maths', 'викладає математику', 'преподаёт математику', 'predă matematică', 'uczy matematyki']),
  inFive(['works at the hospital', 'працює в лікарні', 'работает в больнице', 'lucrează la spital', 'pracuje w szpitalu']),
  inFive(['drives a taxi', 'водить таксі', 'водит такси', 'conduce un taxi', 'jeździ taksówką']),
  inFive(['in IT, from home', 'в айті, з дому', 'в айти, из дома', 'în IT, de acasă', 'w IT, z domu']),
  inFive(['runs a bakery', 'тримає пекарню', 'держит пекарню', 'are o brutărie', 'prowadzi piekarnię']),
  inFive(['at the bank opposite', 'у банку навпроти', 'в банке напротив', 'la banca de vizavi', 'w banku naprzeciwko']),
  inFive(['retired', 'на пенсії', 'на пенсии', 'la pensie', 'na emeryturze']),
  inFive(['studies law', 'вивчає право', 'изучает право', 'studiază dreptul', 'studiuje prawo']),
  inFive(['on the railway', 'на залізниці', 'на железной дороге', 'la calea ferată', 'na kolei']),
  inFive([
    'repairs old clocks',
    'лагодить старі годинники',
    'чинит старые часы',
    'repară ceasuri vechi',
    'naprawia stare zegary',
  ]),
]

/** What a number of this field is like: in whole units. */
const numbers: Readonly<Partial<Record<PresetField['key'], readonly [least: number, most: number]>>> = {
  shoe: [36, 46],
  shirts: [2, 10],
  height: [158, 194],
}

/** Tags, categories and own fields of invented guests; not of all of them, as in life. Drawn apart from everything else, so that names and visits stay. */
export function sampleArrangements(request: SampleRequest, clients: number): SampleArrangement[] {
  const { preset } = request
  const random = makeRandom(request.seed + 7)
  return Array.from({ length: clients }, (_, client) => ({
    client,
    tags: preset.tags.filter(() => random.chance(0.14)).map(({ key }) => key),
    category: random.chance(0.85)
      ? (preset.clientCategories[random.chance(0.7) ? 0 : random.between(1, preset.clientCategories.length - 1)]?.key ?? null)
      : null,
    values: preset.fields.flatMap((field) => (random.chance(0.35) ? [inventValue(field, request, random)] : [])),
  }))
}

function inventValue(
  { key, kind, options, unit }: PresetField,
  { preset, today }: SampleRequest,
  random: Random,
): SampleOwnValue {
  switch (kind) {
    case 'text':
      return { field: key, kind, text: random.pick(occupations)[preset.language] }
    case 'number': {
      // A cue weighs 18 to 21 ounces; where it is weighed in grams, that is 510 to 595.
      const [least, most] = numbers[key] ?? (unit === 'oz' ? [18, 21] : [510, 595])
      return { field: key, kind, number: random.between(least, most) * 1000 }
    }
    case 'date':
      return { field: key, kind, day: addDays(today, random.between(-30, 330)) }
    case 'choice':
      return { field: key, kind, option: random.between(0, options.length - 1) }
    case 'yes-no':
      return { field: key, kind, yes: random.chance(0.8) }
  }
}
