import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { useMay, useShop } from '#renderer/api/shop.tsx'
import { useKeptChoice } from '#renderer/platform/kept-choice.ts'
import { AddressField } from '#renderer/ui/AddressField.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PrintSheet } from '#renderer/ui/PrintSheet.tsx'
import { useSomeNames } from '#renderer/ui/some-names.ts'
import { useAddressField } from '#renderer/ui/use-address-field.ts'
import { useLargeSheet } from '#renderer/ui/use-large-sheet.ts'
import { type Meant, WhomField, whomOf } from '#renderer/ui/WhomField.tsx'
import type { Letter } from '#shared/contract/letters.ts'
import type { Paper } from '#shared/domain/labels/sheet.ts'
import { useTemplateName } from '../template-name.ts'
import { LetterPage, type OnLetter } from './LetterPage.tsx'
import classes from './Letters.module.css'

const PAPERS: Readonly<Record<Paper, string>> = { a4: 'A4, DIN 5008', letter: 'Letter, #10' }
const HINDRANCES = ['no-address', 'missing', 'not-allowed'] as const

interface LetterDialogProps {
  readonly meant: Meant
  readonly onClose: () => void
}

/** A text for mail as letters to those who were chosen or to all of a list: looked at, printed, and then put on record. */
export function LetterDialog({ meant, onClose }: LetterDialogProps) {
  const { t, i18n } = useTranslation(['letters', 'labels', 'common'])
  const [whom, setWhom] = useState(whomOf(meant))
  const nameOf = useTemplateName()
  const { me } = useShop()
  const maySend = useMay('messages.send')
  const texts = (useQuery('messages.templates', {}).data ?? []).filter(
    (template) => !template.retired && template.texts.some(({ channel }) => channel === 'mail'),
  )
  const [chosen, setChosen] = useState<number | null>(null)
  const template = texts.find(({ id }) => id === chosen) ?? texts[0]
  const addressField = useAddressField()
  const { fieldId } = addressField
  const [kept, keep] = useKeptChoice<OnLetter>('letters')
  const look: OnLetter = kept ?? { paper: 'a4', place: '', signature: me.name }
  const asked = template && fieldId !== null ? { whom, fieldId, templateId: template.id } : null
  const letters = useQuery('messages.letters', asked)
  const { compare } = new Intl.Collator(i18n.language)
  const fit = (letters.data?.filter(({ hindrance }) => hindrance === null) ?? []).toSorted((one, other) =>
    compare(one.name || one.called, other.name || other.called),
  )
  const { laidOut, print } = useLargeSheet('letters', fit.length)
  return (
    <Modal
      opened
      size="60rem"
      onClose={onClose}
      title={t('letters:title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes.dialog}>
        <div className={classes.form}>
          <WhomField value={whom} onChange={setWhom} meant={meant} />
          {template ? (
            <NativeSelect
              data-autofocus
              label={t('letters:text')}
              description={t(`letters:purpose.${template.purpose}`)}
              value={template.id}
              data={texts.map((each) => ({ value: String(each.id), label: nameOf(each) }))}
              onChange={({ currentTarget: { value } }) => setChosen(Number(value))}
            />
          ) : (
            <p role="alert">{t('letters:noTexts')}</p>
          )}
          <AddressField {...addressField} />
          <NativeSelect
            label={t('letters:paper')}
            value={look.paper}
            data={Object.entries(PAPERS).map(([value, label]) => ({ value, label }))}
            onChange={({ currentTarget: { value } }) => keep({ ...look, paper: value === 'letter' ? 'letter' : 'a4' })}
          />
          <TextInput
            label={t('letters:place')}
            description={t('letters:placeHint')}
            maxLength={60}
            value={look.place}
            onChange={({ currentTarget: { value } }) => keep({ ...look, place: value })}
          />
          <TextInput
            label={t('letters:signature')}
            maxLength={80}
            value={look.signature}
            onChange={({ currentTarget: { value } }) => keep({ ...look, signature: value })}
          />
          <ErrorSentence error={letters.error} />
          {HINDRANCES.map((hindrance) => (
            <Left key={hindrance} hindrance={hindrance} letters={letters.data ?? []} />
          ))}
        </div>
        <div className={classes.beside}>
          {letters.data && fit.length === 0 && <p>{t('letters:nobody')}</p>}
          {fit.length > 0 && <Preview letters={fit} look={look} laidOut={laidOut} />}
          {fit.length > 0 && template && <PrintKeys letters={fit} templateId={template.id} maySend={maySend} onPrint={print} />}
        </div>
      </div>
    </Modal>
  )
}

/** Who gets none, and why. */
function Left({ hindrance, letters }: { readonly hindrance: (typeof HINDRANCES)[number]; readonly letters: readonly Letter[] }) {
  const { t } = useTranslation('letters')
  const format = useFormat()
  const names = useSomeNames()
  const left = letters.filter((letter) => letter.hindrance === hindrance)
  if (left.length === 0) return null
  return (
    <p className={classes.left}>
      <b>{format.number(left.length)}</b> · {t(`left.${hindrance}`, { names: names(left) })}
    </p>
  )
}

interface PreviewProps {
  readonly letters: readonly Letter[]
  readonly look: OnLetter
  /** The pages stand ready for the printer. */
  readonly laidOut: boolean
}

function Preview({ letters, look, laidOut }: PreviewProps) {
  const { t } = useTranslation('letters')
  const [wanted, setWanted] = useState(0)
  const place = Math.min(wanted, letters.length - 1)
  const letter = letters[place]
  if (!letter) return null
  return (
    <>
      <div className={classes.preview} data-paper={look.paper} aria-hidden="true">
        <LetterPage letter={letter} look={look} />
      </div>
      <div className={classes.turn}>
        <Button
          variant="subtle"
          aria-label={t('earlier')}
          disabled={place === 0}
          leftSection={<IconChevronLeft size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => setWanted(place - 1)}
        />
        <span role="status">{t('preview', { page: place + 1, pages: letters.length, name: letter.called })}</span>
        <Button
          variant="subtle"
          aria-label={t('next')}
          disabled={place + 1 >= letters.length}
          leftSection={<IconChevronRight size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => setWanted(place + 1)}
        />
      </div>
      <PrintSheet name="letters" whole={look.paper}>
        {laidOut && letters.map((each) => <LetterPage key={each.id} letter={each} look={look} />)}
      </PrintSheet>
    </>
  )
}

interface PrintKeysProps {
  readonly letters: readonly Letter[]
  readonly templateId: number
  /** Whether they may be put on record, too. */
  readonly maySend: boolean
  readonly onPrint: () => Promise<void>
}

/** Printing, and what only a person can know: that the letters came out of the printer. */
function PrintKeys({ letters, templateId, maySend, onPrint }: PrintKeysProps) {
  const { t } = useTranslation('letters')
  const [printed, setPrinted] = useState(false)
  const [opId, nextOpId] = useOpId()
  const record = useCommand('messages.lettersPrinted')
  const ids = letters.map(({ id }) => id)
  return (
    <div className={classes.keys}>
      <Button
        fullWidth
        variant={printed ? 'default' : 'filled'}
        leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => void onPrint().then(() => setPrinted(true))}
      >
        {t('print', { count: letters.length })}
      </Button>
      {printed && maySend && !record.isSuccess && (
        <>
          <p className={classes.left}>{t('ask')}</p>
          <Button
            fullWidth
            loading={record.isPending}
            onClick={() => record.mutate({ opId, ids, templateId }, { onError: nextOpId })}
          >
            {t('printed', { count: letters.length })}
          </Button>
        </>
      )}
      {record.isSuccess && <p role="status">{t('recorded')}</p>}
      <ErrorSentence error={record.error} />
    </div>
  )
}
