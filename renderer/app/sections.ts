import {
  IconAdjustmentsHorizontal,
  IconCashRegister,
  IconChartBar,
  IconRubberStamp,
  IconSun,
  IconUsers,
} from '@tabler/icons-react'
import { useShop } from '#renderer/api/shop.tsx'
import type { Right } from '#shared/contract/rights.ts'
import { paths } from './paths.ts'

/** The rail, from top to bottom; Alt+1 leads to the first. The last stands apart at its foot. Who lacks the right of one does not see it. */
const sections = [
  { name: 'till', path: paths.till, Icon: IconCashRegister, right: null },
  { name: 'today', path: paths.today, Icon: IconSun, right: null },
  { name: 'clients', path: paths.clients, Icon: IconUsers, right: null },
  { name: 'loyalty', path: paths.loyalty, Icon: IconRubberStamp, right: null },
  { name: 'reports', path: paths.reports, Icon: IconChartBar, right: 'shop.reports' },
  { name: 'settings', path: paths.settings, Icon: IconAdjustmentsHorizontal, right: null },
] as const satisfies readonly { readonly right: Right | null; readonly [more: string]: unknown }[]

/** The sections that whoever works here may open. */
export function useSections(): readonly (typeof sections)[number][] {
  const { rights } = useShop()
  return sections.filter(({ right }) => right === null || rights.includes(right))
}

/** Which section an address belongs to: "/clients/7" is among the clients. */
export function isInSection(location: string, path: string): boolean {
  return path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)
}
