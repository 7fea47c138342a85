import { speak } from '#renderer/app/i18n.ts'
import { HaveCopy } from '#renderer/features/backups/HaveCopy.tsx'
import { FirstStart } from '#renderer/features/start/FirstStart.tsx'

export function FirstStartPage() {
  return <FirstStart onLanguage={speak} wayBack={<HaveCopy variant="subtle" />} />
}
