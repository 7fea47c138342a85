import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { type SlipLine, type SlipPicture, slipPicture, slipToSend } from '#renderer/ui/slip-picture.ts'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { VisitDetail } from '#shared/contract/visits.ts'
import { printSlip } from './print-slip.ts'
import classes from './Slip.module.css'
import { Slip } from './Slip.tsx'
import { useSlipLines } from './use-slip-lines.ts'

interface SlipKeyProps {
  readonly visit: VisitDetail
  /** Where it is to be printed at once: called when that begins. */
  readonly onAsked: (() => void) | null
}

/** Prints the slip of a visit on the receipt printer, or where there is none on a printer of the computer; and shows it first where that is wanted. */
export function SlipKey({ visit, onAsked }: SlipKeyProps) {
  const { t } = useTranslation('visits')
  const lines = useSlipLines(visit)
  const [looks, setLooks] = useState(false)
  const printing = usePrinting(lines)
  const asked = onAsked !== null && lines !== null && printing.ready
  const begin = useEffectEvent(() => {
    onAsked?.()
    printing.print()
  })
  useEffect(() => {
    if (asked) begin()
  }, [asked])
  return (
    <div className={classes.keys}>
      <Button
        variant="default"
        size="sm"
        loading={printing.busy}
        disabled={lines === null}
        leftSection={<IconPrinter size={18} stroke={1.75} />}
        onClick={printing.print}
      >
        {t('printSlip')}
      </Button>
      <TextKey aria-expanded={looks} onClick={() => setLooks(!looks)}>
        {t('lookAtSlip')}
      </TextKey>
      <Outcome {...printing} />
      {looks && lines && <Preview lines={lines} />}
      {lines && <Slip lines={lines} />}
    </div>
  )
}

/** Prints the slip of the visit that was just saved, at once, and tells what came of it. */
export function SlipOfSaved({ visitId, onDone }: { readonly visitId: number; readonly onDone: () => void }) {
  const lines = useSlipLines(useQuery('visits.get', { id: visitId }).data)
  const printing = usePrinting(lines)
  const ready = lines !== null && printing.ready
  const begin = useEffectEvent(() => printing.print())
  const done = useEffectEvent(onDone)
  useEffect(() => {
    if (ready) begin()
  }, [ready])
  useEffect(() => {
    if (printing.done) done()
  }, [printing.done])
  return (
    <>
      <Outcome {...printing} />
      {lines && <Slip lines={lines} />}
    </>
  )
}

interface Printing {
  readonly ready: boolean
  readonly busy: boolean
  readonly done: boolean
  readonly error: Error | null
  readonly print: () => void
}

function usePrinting(lines: readonly SlipLine[] | null): Printing {
  const settings = useQuery('printing.settings', {}).data
  const command = useCommand('printing.slip')
  const [printed, setPrinted] = useState(false)
  const print = async () => {
    if (lines === null || settings === undefined || command.isPending) return
    if (settings.printer === null) {
      await printSlip()
      setPrinted(true)
      return
    }
    const { roll } = settings
    const { dots } = await slipPicture(lines, roll)
    command.mutate({ opId: newOpId(), picture: slipToSend(dots, roll) })
  }
  return {
    ready: settings !== undefined,
    busy: command.isPending,
    done: printed || command.isSuccess,
    error: command.error,
    print: () => void print(),
  }
}

/** The printer that did not answer is told with a key to try again; the one that did, in a word. */
function Outcome({ error, done, busy, print }: Printing) {
  const { t } = useTranslation('visits')
  if (error !== null && !busy) {
    return (
      <div className={classes.outcome}>
        <ErrorSentence error={error} />
        <TextKey onClick={print}>{t('printAgain')}</TextKey>
      </div>
    )
  }
  return done ? (
    <p role="status" className={classes.outcome}>
      {t('slipPrinted')}
    </p>
  ) : null
}

function Preview({ lines }: { readonly lines: readonly SlipLine[] }) {
  const { t } = useTranslation('visits')
  const roll = useQuery('printing.settings', {}).data?.roll ?? '80'
  const [picture, setPicture] = useState<SlipPicture | null>(null)
  useEffect(() => {
    let wanted = true
    void slipPicture(lines, roll).then((drawn) => wanted && setPicture(drawn))
    return () => {
      wanted = false
    }
  }, [lines, roll])
  return (
    picture && (
      <img
        className={classes.picture}
        data-roll={roll}
        src={picture.address}
        alt={lines.map(({ left, right }) => [left, right].filter(Boolean).join(' ')).join(', ')}
        title={t('lookAtSlip')}
      />
    )
  )
}
