import { IconAdjustmentsHorizontal, IconCashRegister, IconRubberStamp, IconSun, IconUsers } from '@tabler/icons-react'
import { paths } from './paths.ts'

/** The rail, from top to bottom; Alt+1 leads to the first. The last stands apart at its foot. */
export const sections = [
  { name: 'till', path: paths.till, Icon: IconCashRegister },
  { name: 'today', path: paths.today, Icon: IconSun },
  { name: 'clients', path: paths.clients, Icon: IconUsers },
  { name: 'loyalty', path: paths.loyalty, Icon: IconRubberStamp },
  { name: 'settings', path: paths.settings, Icon: IconAdjustmentsHorizontal },
] as const

/** Which section an address belongs to: "/clients/7" is among the clients. */
export function isInSection(location: string, path: string): boolean {
  return path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)
}
