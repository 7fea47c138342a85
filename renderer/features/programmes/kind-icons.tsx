import {
  IconCake,
  IconClockHour4,
  IconCoins,
  IconMedal,
  type IconProps,
  IconRubberStamp,
  IconUserHeart,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { ProgrammeKind } from '#shared/domain/loyalty/programme.ts'

export const kindIcons: Readonly<Record<ProgrammeKind, ComponentType<IconProps>>> = {
  points: IconCoins,
  stamps: IconRubberStamp,
  tiers: IconMedal,
  discount: IconClockHour4,
  bonus: IconCake,
  referral: IconUserHeart,
}
