import { Button } from '@mantine/core'
import { type ComponentType, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

/**
 * A page that is read when it is opened for the first time, so that the till need not wait for it at the start. Until it is there its place stays
 * empty, a few hundredths of a second; one that cannot be read says so in its place, and leaves the rest of the window alone.
 */
export function later(read: () => Promise<ComponentType>): ComponentType {
  // Not React's `lazy`, which keeps back for three tenths of a second what comes a moment after the gap was shown.
  let known: ComponentType | null = null
  return function Later() {
    const [Page, setPage] = useState<ComponentType | null>(() => known)
    const [failed, setFailed] = useState(false)
    useEffect(() => {
      if (Page !== null) return
      read().then(
        (page) => {
          known = page
          setPage(() => page)
        },
        (error: unknown) => {
          reportError(error)
          setFailed(true)
        },
      )
    }, [Page])
    if (failed) return <Unread />
    return Page && <Page />
  }
}

/** Another version of the program may have taken the place of the one that drew this window: the page is opened with that one. */
function Unread() {
  const { t } = useTranslation('shell')
  return (
    <EmptyState picture="plug" title={t('crashed')} text={t('crashedHint')}>
      <Button onClick={() => location.reload()}>{t('openAgain')}</Button>
    </EmptyState>
  )
}
