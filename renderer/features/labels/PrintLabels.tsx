import { Button, Modal, NativeSelect, NumberInput, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { AddressField } from '#renderer/ui/AddressField.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PrintSheet } from '#renderer/ui/PrintSheet.tsx'
import { useSomeNames } from '#renderer/ui/some-names.ts'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import { useAddressField } from '#renderer/ui/use-address-field.ts'
import { useLargeSheet } from '#renderer/ui/use-large-sheet.ts'
import { type Meant, WhomField, whomOf } from '#renderer/ui/WhomField.tsx'
import { onSheets, PAPERS, SHEETS, type Sheet, type SheetName, sheetProblem } from '#shared/domain/labels/sheet.ts'
import type { LabelSheets } from './LabelSheets.tsx'
import classes from './Labels.module.css'
import { SheetMeasures } from './SheetMeasures.tsx'
import { type OnLabel, useChoice, WHATS, type What } from './use-choice.ts'
import { useCodes } from './use-codes.ts'

const NAMES = [...(Object.keys(SHEETS) as SheetName[]), 'own'] as const

interface PrintLabelsProps {
  readonly meant: Meant
  readonly onClose: () => void
}

/** Membership cards and labels for those who were chosen or for all of a list, looked at first. */
export function PrintLabels({ meant, onClose }: PrintLabelsProps) {
  const { t, i18n } = useTranslation(['labels', 'common'])
  const format = useFormat()
  const names = useSomeNames()
  const [whom, setWhom] = useState(whomOf(meant))
  const coded = useQuery('codes.of', { whom })
  const addressField = useAddressField()
  const { fieldId } = addressField
  const { what, name, own, sheet, choose, take, measure } = useChoice()
  const [first, setFirst] = useState(1)
  const problem = sheetProblem(sheet)
  const byPost = what === 'addresses'
  const posted = useQuery('messages.addressees', !byPost || fieldId === null ? null : { whom, fieldId })
  const without = posted.data?.filter(({ address }) => address === '') ?? []
  const all = byPost
    ? {
        busy: posted.isFetching,
        error: posted.error,
        data: posted.data?.filter(({ address }) => address !== '').map((one) => ({ ...one, code: null })),
      }
    : { busy: coded.isFetching, error: coded.error, data: coded.data?.map((one) => ({ ...one, address: '' })) }
  const codes = useCodes(what === 'cards' || what === 'codes' ? (all.data ?? []) : [], coded.refetch)
  // Where nobody has a code yet one sees what it would look like.
  const clients = { ...all, data: codes.coded.length > 0 ? codes.coded : all.data }
  const drawn = clients.data !== undefined && clients.data.length > 0 && problem === null
  // Numbers that were just given may be still on their way.
  const Sheets = useLabelSheets()
  const ready = drawn && !clients.busy && Sheets !== null
  const { laidOut, print } = useLargeSheet('labels', clients.data?.length ?? 0)
  /** So often numbers were given on the way to the printer, and so often was it asked: once all of them stand on the sheet. */
  const [given, setGiven] = useState(0)
  const asked = useRef(0)
  useEffect(() => {
    if (!ready || asked.current === given) return
    // A sheet of very many is laid out for the printer, which cannot be done within an effect.
    const soon = setTimeout(() => {
      asked.current = given
      void print()
    })
    return () => clearTimeout(soon)
  }, [given, ready, print])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ready || codes.isGiving) return
    if (codes.without === 0) void print()
    else void codes.give().then((all) => all && setGiven(given + 1))
  }
  return (
    <Modal opened size="60rem" onClose={onClose} title={t('labels:title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form className={classes.dialog} onSubmit={submit} onKeyDown={submitOnControlEnter}>
        <div className={classes.form}>
          <WhomField value={whom} onChange={setWhom} meant={meant} />
          <SegmentedControl
            fullWidth
            orientation="vertical"
            aria-label={t('labels:what')}
            value={what}
            data={WHATS.map((value) => ({ value, label: t(`labels:${value}`) }))}
            onChange={(value) => choose(WHATS.find((each) => each === value) ?? 'cards')}
          />
          <NativeSelect
            label={t('labels:sheet')}
            value={name}
            data={NAMES.map((value) => ({ value, label: t(`labels:sheets.${value}`) }))}
            onChange={({ currentTarget: { value } }) => take(NAMES.find((each) => each === value) ?? 'own')}
          />
          {name === 'own' && <SheetMeasures sheet={own} onMeasure={measure} />}
          <NumberInput
            label={t('labels:first')}
            description={t('labels:firstHint')}
            value={first}
            min={1}
            max={Math.max(1, sheet.columns * sheet.rows)}
            clampBehavior="blur"
            allowDecimal={false}
            allowNegative={false}
            onChange={(value) => setFirst(Number(value) || 1)}
          />
          {byPost && <AddressField {...addressField} />}
          {byPost && without.length > 0 && (
            <p className={classes.text}>{t('labels:withoutAddress', { names: names(without) })}</p>
          )}
          {codes.without > 0 && (
            <p className={classes.text}>
              {t('labels:without', { count: codes.without, shown: format.number(codes.without) })} {t('labels:withoutHint')}
            </p>
          )}
          {codes.given > 0 && (
            <p role="status" className={classes.text}>
              {t('labels:given', { count: codes.given, shown: format.number(codes.given) })}
            </p>
          )}
          <ErrorSentence error={codes.error} />
          <p className={classes.text}>{t('labels:size')}</p>
          {problem !== null && <p role="alert">{t(`labels:problem.${problem}`)}</p>}
          <ErrorSentence error={clients.error} />
        </div>
        <div className={classes.beside}>
          {drawn && (
            <Preview
              Sheets={Sheets}
              what={what}
              sheet={sheet}
              first={first}
              clients={byName(clients.data ?? [], i18n.language)}
              laidOut={laidOut}
            />
          )}
          <Button
            type="submit"
            fullWidth
            disabled={!ready}
            loading={codes.isGiving}
            leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
            data-autofocus
          >
            {t(codes.without === 0 ? 'labels:print' : 'labels:giveAndPrint')}
          </Button>
          {codes.without > 0 && codes.coded.length > 0 && (
            <Button fullWidth variant="default" disabled={!ready || codes.isGiving} onClick={() => void print()}>
              {t('labels:printCoded', { shown: format.number(codes.coded.length) })}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  )
}

/** What draws the codes is large, and loaded only where something is printed; null until then, and nothing is printed before. */
function useLabelSheets() {
  const [sheets, setSheets] = useState<typeof LabelSheets | null>(null)
  useEffect(() => {
    void import('./LabelSheets.tsx').then((loaded) => setSheets(() => loaded.LabelSheets))
  }, [])
  return sheets
}

/** So that a card is found in the stack. */
function byName(clients: readonly OnLabel[], language: string): OnLabel[] {
  const { compare } = new Intl.Collator(language)
  return clients.toSorted((one, other) => compare(one.name || one.called, other.name || other.called))
}

interface PreviewProps {
  readonly Sheets: ReturnType<typeof useLabelSheets>
  readonly what: What
  readonly sheet: Sheet
  readonly first: number
  readonly clients: readonly OnLabel[]
  /** The pages stand ready for the printer. */
  readonly laidOut: boolean
}

function Preview({ Sheets, laidOut, ...shown }: PreviewProps) {
  const { t } = useTranslation('labels')
  const [wanted, setWanted] = useState(0)
  const pages = onSheets(shown.sheet, shown.clients, shown.first).length
  const page = Math.min(wanted, pages - 1)
  const { width, height } = PAPERS[shown.sheet.paper]
  return (
    <>
      <div className={classes.preview} style={{ width: `${width / 30}mm`, height: `${height / 30}mm` }} aria-hidden="true">
        {Sheets && <Sheets {...shown} page={page} />}
      </div>
      <div className={classes.turn}>
        <Button
          variant="subtle"
          aria-label={t('earlier')}
          disabled={page === 0}
          leftSection={<IconChevronLeft size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => setWanted(page - 1)}
        />
        <span role="status">{t('preview', { page: page + 1, pages })}</span>
        <Button
          variant="subtle"
          aria-label={t('next')}
          disabled={page + 1 >= pages}
          leftSection={<IconChevronRight size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => setWanted(page + 1)}
        />
      </div>
      <PrintSheet name="labels" whole={shown.sheet.paper}>
        {Sheets && laidOut && <Sheets {...shown} />}
      </PrintSheet>
    </>
  )
}
