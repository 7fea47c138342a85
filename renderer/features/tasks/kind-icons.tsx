import { IconGift, IconListCheck, IconMessage, IconMessageCircleQuestion, IconPhone } from '@tabler/icons-react'
import type { TaskKind } from '#shared/domain/tasks/task.ts'

export const kindIcons = {
  call: IconPhone,
  write: IconMessage,
  ask: IconMessageCircleQuestion,
  give: IconGift,
  do: IconListCheck,
} as const satisfies Readonly<Record<TaskKind, typeof IconPhone>>
