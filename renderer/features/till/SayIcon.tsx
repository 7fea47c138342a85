import {
  IconBulb,
  IconCake,
  IconCalendarHeart,
  IconConfetti,
  IconGift,
  IconHeartHandshake,
  IconHearts,
  IconHourglass,
  IconMessageCircleQuestion,
} from '@tabler/icons-react'
import type { SayLine } from '#shared/contract/clients.ts'

const icons = {
  gift: IconGift,
  question: IconMessageCircleQuestion,
  birthday: IconCake,
  wedding: IconHearts,
  'name-day': IconConfetti,
  own: IconCalendarHeart,
  'birthday-today': IconCake,
  'birthday-soon': IconCake,
  'birthday-past': IconCake,
  'first-visit-today': IconHeartHandshake,
  'long-away': IconHourglass,
  reward: IconGift,
  'reward-ahead': IconGift,
  suggestion: IconBulb,
} as const

export function SayIcon({ line }: { readonly line: SayLine }) {
  const Icon = 'dateKind' in line ? icons[line.dateKind] : icons[line.kind]
  return <Icon stroke={1.75} aria-hidden="true" />
}
