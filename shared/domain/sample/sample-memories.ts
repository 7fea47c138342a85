import { isMoving } from '#shared/domain/dates/name-days/feast.ts'
import { nameDaysOf } from '#shared/domain/dates/name-days/name-days.ts'
import { nameDayTable } from '#shared/domain/dates/name-days/table.ts'
import { traditionOfShop } from '#shared/domain/dates/name-days/tradition.ts'
import type { inFive } from '#shared/domain/presets/venue-source.ts'
import { addDays, type Day, partsOfDay } from '#shared/kernel/day.ts'
import { type CloseKind, factTexts, familyPlans, ownPlans } from './facts.ts'
import { names } from './names.ts'
import { makeRandom, type Random } from './random.ts'
import type { SampleClient, SampleDate, SampleFact, SampleGender, SampleMemory, SampleRelative, SampleRequest } from './sample.ts'

type InFive = ReturnType<typeof inFive>

/** So many of the first clients, who are awaited today, carry a question that is due or nearly so. */
const ASKED = 8
/** The guest's age where no birthday is known. */
const GROWN_UP = 41
/** The name day was chosen for one client in so many. */
const NAME_DAY_OF_EVERY = 6

/** What the shop remembers of its invented guests. Drawn from a chance of its own, so that clients and visits stay as they are without it. */
export function sampleMemories(request: SampleRequest, clients: readonly SampleClient[]): SampleMemory[] {
  const random = makeRandom(request.seed + 1)
  const pairs = pairsAmong(clients, random)
  const married = new Set(
    [...pairs].flatMap(([one, relatives]) =>
      relatives.flatMap(({ kind, who }) => (kind === 'spouse' && typeof who === 'number' ? [one, who] : [])),
    ),
  )
  return clients.flatMap((client, index) => {
    const teller = makeTeller(request, client, random)
    const relatives = random.chance(0.22) || index < ASKED ? teller.relatives(married.has(index)) : []
    const facts = random.chance(0.5) || index < ASKED ? teller.facts() : []
    const withSpouse = relatives.some(({ kind }) => kind === 'spouse')
    const wedding = withSpouse && random.chance(0.6) ? [teller.wedding()] : []
    const dates = [...wedding, ...(index % NAME_DAY_OF_EVERY === 0 ? nameDay(client, request) : [])]
    const asked = index < ASKED ? teller.question(index, relatives) : null
    const memory: SampleMemory = {
      client: index,
      facts: asked?.about === null ? [...facts, asked.fact] : facts,
      relatives: [
        ...relatives.map((relative) => (asked?.about === relative ? { ...relative, facts: [asked.fact] } : relative)),
        ...(pairs.get(index) ?? []),
      ],
      dates,
    }
    return memory.facts.length + memory.relatives.length + memory.dates.length > 0 ? [memory] : []
  })
}

/** The most usual day of his name, where the country keeps name days. */
function nameDay({ nameless, name }: SampleClient, { country, today }: SampleRequest): SampleDate[] {
  const tradition = traditionOfShop(null, country)
  if (nameless !== null || tradition === null) return []
  const usual = nameDaysOf(name, nameDayTable(tradition), partsOfDay(today).year).find((day) => !isMoving(day))
  return usual === undefined ? [] : [{ kind: 'name-day', date: { year: null, month: usual.month, day: usual.day } }]
}

/** One in ten clients is tied to another one; told on the card of the first of the two. */
function pairsAmong(clients: readonly SampleClient[], random: Random): Map<number, SampleRelative[]> {
  const pairs = new Map<number, SampleRelative[]>()
  const taken = new Set<number>()
  for (let count = Math.floor(clients.length / 20); count > 0; count -= 1) {
    const [one, other] = [random.between(0, clients.length - 1), random.between(0, clients.length - 1)]
    if (one === other || taken.has(one) || taken.has(other)) continue
    const [first, second] = [clients[one], clients[other]]
    if (!first || !second) continue
    const couple = first.gender !== second.gender && yearsBetween(first, second) <= 8 && random.chance(0.7)
    const kind = couple ? 'spouse' : random.pick(['friend', 'colleague', 'neighbour', 'cousin'] as const)
    taken.add(one).add(other)
    pairs.set(one, [{ kind, who: other, facts: [] }])
  }
  return pairs
}

/** Many where a birthday is not known. */
function yearsBetween(one: SampleClient, other: SampleClient): number {
  if (one.birthday === null || other.birthday === null) return Number.POSITIVE_INFINITY
  return Math.abs(partsOfDay(one.birthday).year - partsOfDay(other.birthday).year)
}

function makeTeller({ preset, today }: SampleRequest, client: SampleClient, random: Random) {
  const { language } = preset
  const in_ = (text: InFive) => text[language]
  const thisYear = partsOfDay(today).year
  const age = client.birthday === null ? GROWN_UP : thisYear - partsOfDay(client.birthday).year
  const sinceOr = (day: Day) => (day < client.since ? client.since : day)
  const heard = () => sinceOr(addDays(today, -random.between(3, 400)))

  /** One birthday of a relative in twelve falls into this week, so that there is somebody to congratulate. */
  const birthday = (years: number) => {
    const near = random.chance(1 / 12)
    const day = near ? addDays(today, random.between(0, 6)) : addDays(today, random.between(7, 358))
    const { month, day: dayOfMonth } = partsOfDay(day)
    return { year: random.chance(0.75) ? thisYear - years : null, month, day: month === 2 && dayOfMonth === 29 ? 28 : dayOfMonth }
  }
  const someone = (kind: CloseKind, gender: SampleGender, years: number): SampleRelative => {
    const [given, short] = random.pick(names[language][gender])
    const name = kind === 'child' && short !== '' ? short : given
    return { kind, who: { name, gender, birthday: birthday(years) }, facts: [] }
  }
  const anyGender = (): SampleGender => (random.chance(0.5) ? 'female' : 'male')

  return {
    facts: (): SampleFact[] => {
      const left = [...preset.labels]
      return Array.from({ length: random.between(1, 3) }, () => {
        const [label] = left.splice(random.between(0, left.length - 1), 1)
        const key = label?.key ?? 'talk'
        return { label: key, text: in_(random.pick(factTexts[key])), day: heard(), question: null }
      })
    },

    relatives: (married: boolean): SampleRelative[] => {
      const around: SampleRelative[] = []
      if (!married && age >= 24 && random.chance(0.65)) {
        around.push(someone('spouse', client.gender === 'female' ? 'male' : 'female', Math.max(20, age + random.between(-6, 6))))
      }
      const oldest = age - 23
      const children = oldest < 1 ? 0 : random.between(0, 2)
      for (let count = 0; count < children; count += 1) {
        around.push(someone('child', anyGender(), random.between(1, Math.min(oldest, 24))))
      }
      if (around.length === 0 || (age < 60 && random.chance(0.3))) {
        around.push(someone('parent', anyGender(), Math.min(88, age + random.between(23, 33))))
      }
      return around
    },

    wedding: (): SampleDate => {
      const years = random.between(1, Math.max(1, Math.min(45, age - 24)))
      const day = random.chance(0.1) ? addDays(today, random.between(0, 6)) : addDays(today, random.between(7, 358))
      const { month, day: dayOfMonth } = partsOfDay(day)
      return { kind: 'wedding', date: { year: thisYear - years, month, day: month === 2 && dayOfMonth === 29 ? 28 : dayOfMonth } }
    },

    /** Every third question is about one of the family; every fifth is due only in the days to come. */
    question: (index: number, relatives: readonly SampleRelative[]) => {
      const about = index % 3 === 1 ? (relatives.find(isGrownEnough(thisYear)) ?? null) : null
      const kind = about === null ? null : closeKinds.find((each) => each === about.kind)
      const { fact, question, days } = random.pick(kind ? familyPlans[kind] : ownPlans)
      const wanted = index % 5 === 4 ? addDays(today, random.between(0, 5)) : addDays(today, -random.between(1, 6))
      const askAfter = sinceOr(wanted)
      const told = sinceOr(addDays(askAfter < today ? askAfter : today, -random.between(4, 20)))
      const event = days === undefined ? {} : { event: { from: addDays(askAfter, 1 - days), until: askAfter } }
      return { about, fact: { label: null, text: in_(fact), day: told, question: { text: in_(question), askAfter }, ...event } }
    },
  }
}

const closeKinds: readonly CloseKind[] = ['spouse', 'child', 'parent']

/** Exams and contests are for those who go to school. */
function isGrownEnough(thisYear: number): (relative: SampleRelative) => boolean {
  return ({ kind, who }) => {
    if (typeof who === 'number') return false
    const years = who.birthday.year === null ? 0 : thisYear - who.birthday.year
    return kind !== 'child' || (years >= 9 && years <= 19)
  }
}
