import { allFakers, type Faker } from '@faker-js/faker'
import type { Random } from '#shared/domain/sample/random.ts'

/** One invented client of the bench. */
export interface Person {
  readonly name: string
  readonly phone: string
  readonly national: string
  readonly email: string
  readonly code: string | null
  readonly note: string
  readonly birthday: { readonly year: number; readonly month: number; readonly day: number } | null
}

/** Seven of ten are written in Cyrillic, as in the shops this is made for. */
const tongues = [
  { faker: allFakers.uk, weight: 45 },
  { faker: allFakers.ru, weight: 25 },
  { faker: allFakers.ro, weight: 12 },
  { faker: allFakers.pl, weight: 12 },
  { faker: allFakers.en, weight: 6 },
]
const operators = ['50', '63', '66', '67', '68', '73', '93', '95', '96', '97', '98', '99']
const notes = [
  '',
  '',
  '',
  'без цукру',
  'сидить біля вікна',
  'without milk',
  'приходит с собакой',
  'lapte de ovăz',
  'stolik przy oknie',
]

/** The invented clients, in order; the same for the same random source. Faker draws from seeds of its own. */
export function* people(count: number, random: Random): Generator<Person> {
  for (const { faker } of tongues) faker.seed(1)
  for (let index = 0; index < count; index += 1) {
    const national = `${random.pick(operators)}${String(random.between(0, 9_999_999)).padStart(7, '0')}`
    yield {
      name: nameFrom(random.pickWeighted(tongues).faker, random),
      phone: `+380${national}`,
      national,
      email: random.chance(0.3) ? `guest${index + 1}@example.com` : '',
      code: random.chance(0.6) ? `29${String(index * 7919 + 100_000_000).padStart(11, '0')}` : null,
      note: random.pick(notes),
      birthday: random.chance(0.6)
        ? { year: random.between(1950, 2006), month: random.between(1, 12), day: random.between(1, 28) }
        : null,
    }
  }
}

function nameFrom({ person }: Faker, random: Random): string {
  const sex = random.chance(0.5) ? 'female' : 'male'
  return `${person.firstName(sex)} ${person.lastName(sex)}`
}
