import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { Right } from '#shared/contract/rights.ts'
import { ChangeDialog } from './ChangeDialog.tsx'
import { useRightName } from './use-right-name.ts'

/** In place of a page that whoever works here may not see: which right it needs, and the way to let somebody else on. */
export function NoRight({ right }: { readonly right: Right }) {
  const { t } = useTranslation('entrance')
  const rightName = useRightName()
  const [changing, setChanging] = useState(false)
  return (
    <>
      <EmptyState picture="people" title={t('noRight.title')} text={t('noRight.text', { right: rightName(right) })}>
        <Button onClick={() => setChanging(true)}>{t('noRight.change')}</Button>
      </EmptyState>
      {changing && <ChangeDialog onClose={() => setChanging(false)} />}
    </>
  )
}
