import { addDays } from '#shared/kernel/day.ts'
import type { SampleMorning } from './morning.ts'
import type { SampleClient, SampleRequest, SampleVisit } from './sample.ts'

/** How many days ago at least and at most a guest had his bill put on account: for long, for some weeks, and just now. */
const AGES = [
  [38, 60],
  [18, 34],
  [3, 10],
] as const

/** The visits, as indices, that guests of the invented café still owe for; each of another guest who is known and may be spoken to. */
export function sampleTabs(
  { preset, today }: Pick<SampleRequest, 'preset' | 'today'>,
  clients: readonly SampleClient[],
  visits: readonly SampleVisit[],
  { ban, goodbye }: Pick<SampleMorning, 'ban' | 'goodbye'>,
): readonly number[] {
  if (preset.venue !== 'cafe') return []
  const owing = new Set([ban?.client, goodbye?.client])
  return AGES.flatMap(([least, most]) => {
    const found = visits.findIndex(({ client, day, lines }) => {
      if (client === null || owing.has(client) || lines.length === 0) return false
      const { nameless, phone } = clients[client] ?? { nameless: '', phone: null }
      return nameless === null && phone !== null && day >= addDays(today, -most) && day <= addDays(today, -least)
    })
    if (found === -1) return []
    owing.add(visits[found]?.client ?? undefined)
    return [found]
  })
}
