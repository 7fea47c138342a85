import { speak } from '#renderer/app/i18n.ts'
import { FirstStart } from '#renderer/features/start/FirstStart.tsx'

export function FirstStartPage() {
  return <FirstStart onLanguage={speak} />
}
