import { useLocation } from 'wouter'
import { useScanner } from '#renderer/ui/scanner.ts'
import { paths } from './paths.ts'
import { scannedFor } from './routes/till.tsx'

/** A card scanned on any other page opens the till with whose it is; the till itself hears its own scans. */
export function ScanElsewhere() {
  const [location] = useLocation()
  return location === paths.till ? null : <ToTill />
}

function ToTill() {
  const [, navigate] = useLocation()
  useScanner((code) => navigate(paths.till, { state: scannedFor(code) }))
  return null
}
