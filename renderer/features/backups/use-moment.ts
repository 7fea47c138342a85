import { useShopFormat } from '#renderer/ui/format.tsx'
import { useReader } from '#renderer/ui/PlaceSelects.tsx'
import { formatBytes, formatInstant } from '#shared/i18n/format.ts'

/** No instant of the program lies in its year, so the year is always written. */
const LONG_AGO = '1970-01-01'

/** Instants and sizes also where no shop is open: there in the zone of the computer. */
export function useMoment() {
  const language = useReader()
  const shop = useShopFormat()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return {
    moment: (at: number) => shop?.instant(at) ?? formatInstant(at, language, timeZone, LONG_AGO),
    bytes: (size: number) => formatBytes(size, language),
  }
}
