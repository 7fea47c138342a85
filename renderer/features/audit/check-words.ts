import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'

export type Checked = OutputOf<'audit.verify'>

/** What the check of the record found, in sentences; `bad` when a link does not hold. */
export function useCheckWords(): (checked: Checked) => { readonly bad: boolean; readonly sentences: readonly string[] } {
  const { t } = useTranslation('audit')
  const format = useFormat()
  return ({ entries, blanked, broken }) => {
    if (broken !== null) {
      const facts = { seq: format.number(broken.seq), when: broken.at === null ? '' : format.instantInFull(broken.at) }
      return { bad: true, sentences: [t(`broken.${broken.why}`, facts), t('brokenHint')] }
    }
    const sound = t('sound', { count: entries, entries: format.number(entries) })
    return { bad: false, sentences: blanked === 0 ? [sound] : [sound, t('blankedCount', { count: blanked })] }
  }
}
