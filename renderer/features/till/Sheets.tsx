import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AllItems } from './AllItems.tsx'
import { ClientFinder } from './ClientFinder.tsx'
import { DayVisits } from './DayVisits.tsx'
import { Details } from './Details.tsx'
import { FreeChoice } from './FreeChoice.tsx'
import { Lines } from './Lines.tsx'
import { PointsForm } from './PointsForm.tsx'
import { ReasonForm } from './ReasonForm.tsx'
import { SellPass } from './SellPass.tsx'
import type { Sheet, TillState } from './use-till.ts'

interface SheetsProps {
  readonly till: TillState
  readonly visitId: number | null
  readonly onVisit: (visitId: number | null) => void
  readonly onOpenCard: (clientId: number) => void
}

/** What stands behind one button and is laid over the till while it is needed. */
export function Sheets({ till, visitId, onVisit, onOpenCard }: SheetsProps) {
  const { t } = useTranslation(['till', 'visits', 'rewards', 'passes'])
  const { basket, change } = till
  const done = till.closeSheet
  return (
    <>
      <TillSheet till={till} sheet="items" title={t('till:allItems')} size="xl">
        <AllItems till={till} />
      </TillSheet>
      <TillSheet till={till} sheet="lines" title={t('till:lines.title')} size="lg">
        <Lines till={till} />
      </TillSheet>
      <TillSheet till={till} sheet="details" title={t('till:details.open')} size="lg">
        <Details till={till} onDone={done} />
      </TillSheet>
      <TillSheet till={till} sheet="points" title={t('till:points.pay')} size="md">
        <PointsForm till={till} onDone={done} />
      </TillSheet>
      <TillSheet till={till} sheet="free" title={t('rewards:chooseFree')} size="lg">
        {till.choosing && <FreeChoice till={till} free={till.choosing} />}
      </TillSheet>
      <TillSheet till={till} sheet="passes" title={t('passes:sell')} size="lg">
        <SellPass till={till} onDone={done} />
      </TillSheet>
      <TillSheet till={till} sheet="companions" title={t('till:cameAlong')} size="md">
        <ClientFinder
          except={[...(till.guest.kind === 'client' ? [till.guest.face.id] : []), ...basket.companions.map(({ id }) => id)]}
          onChoose={({ id, called, colour, photo }) => {
            change({ ...basket, companions: [...basket.companions, { id, called, colour, photo }] })
            done()
          }}
        />
      </TillSheet>
      <TillSheet till={till} sheet="reason" title={t('till:saveCorrection')} size="md">
        <ReasonForm
          text={t('visits:correctText')}
          reasons={[t('visits:reasons.wrongItem'), t('visits:reasons.wrongSum'), t('visits:reasons.wrongClient')]}
          confirm={t('till:saveCorrection')}
          onSubmit={till.saveCorrection}
        />
      </TillSheet>
      <DayVisits till={till} visitId={visitId} onVisit={onVisit} onOpenCard={onOpenCard} />
    </>
  )
}

interface TillSheetProps {
  readonly till: TillState
  readonly sheet: Sheet
  readonly title: string
  readonly size: 'md' | 'lg' | 'xl'
  readonly children: ReactNode
}

function TillSheet({ till, sheet, title, size, children }: TillSheetProps) {
  const { t } = useTranslation('common')
  return (
    <Modal
      opened={till.sheet === sheet}
      onClose={till.closeSheet}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Modal>
  )
}
