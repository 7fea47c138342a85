import { HaveCopy } from '#renderer/features/backups/HaveCopy.tsx'
import { FirstStart } from '#renderer/features/start/FirstStart.tsx'
import { speak, useSpokenHere } from '#renderer/ui/i18n.ts'

export function FirstStartPage() {
  const spoken = useSpokenHere()
  if (!spoken) return null
  return <FirstStart onLanguage={(language) => void speak(language).catch(reportError)} wayBack={<HaveCopy variant="subtle" />} />
}
