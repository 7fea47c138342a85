import { Button, NumberInput, TextInput } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReport } from '#renderer/api/report.ts'
import { ErrorSentence, RefusalSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FoldKey } from '#renderer/ui/FoldKey.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Group } from '#renderer/ui/Part.tsx'
import classes from './Audit.module.css'
import { type Checked, useCheckWords } from './check-words.ts'

interface AuditCheckProps {
  readonly id: string
  readonly checked: Checked | null
  readonly onChecked: (checked: Checked) => void
}

/** Whether the record is whole, and whether it is still the one that a printed sheet names. */
export function AuditCheck({ id, checked, onChecked }: AuditCheckProps) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const words = useCheckWords()
  const verify = useReport('audit.verify')
  const [comparing, setComparing] = useState(false)
  const [seq, setSeq] = useState<number | string>('')
  const [code, setCode] = useState('')
  const check = (printed: { seq: number; code: string } | null) => verify.mutate({ printed }, { onSuccess: onChecked })
  const found = checked === null ? null : words(checked)
  const compare = (event: FormEvent) => {
    event.preventDefault()
    if (typeof seq === 'number' && code.trim() !== '') check({ seq, code })
  }
  return (
    <Group title={t('checkTitle')} hint={t('checkHint')} id={id}>
      <div className={classes.check}>
        <Button
          variant="outline"
          loading={verify.isPending}
          leftSection={<IconChecks size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => check(null)}
        >
          {t('check')}
        </Button>
        <ErrorSentence error={verify.error} />
        <div role="status">
          {found !== null &&
            !found.bad &&
            found.sentences.map((sentence) => (
              <p key={sentence} className={classes.seal}>
                {sentence}
              </p>
            ))}
          {checked !== null && checked.head !== null && (
            <p className={classes.hint}>{t('head', { seq: format.number(checked.head.seq), code: checked.head.code })}</p>
          )}
          {checked?.printed === 'same' && <p className={classes.seal}>{t('same')}</p>}
        </div>
        {found?.bad && <RefusalSentence>{found.sentences.join(' ')}</RefusalSentence>}
        {(checked?.printed === 'different' || checked?.printed === 'absent') && (
          <RefusalSentence>{t(checked.printed)}</RefusalSentence>
        )}
        <FoldKey open={comparing} onFold={setComparing}>
          {t('printed')}
        </FoldKey>
        {comparing && (
          <form className={classes.compare} onSubmit={compare}>
            <NumberInput
              label={t('printedNumber')}
              value={seq}
              onChange={setSeq}
              min={1}
              allowDecimal={false}
              allowNegative={false}
              hideControls
              data-autofocus
            />
            <TextInput
              label={t('printedSeal')}
              value={code}
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
              onChange={({ currentTarget }) => setCode(currentTarget.value)}
            />
            <Button
              type="submit"
              variant="default"
              loading={verify.isPending}
              disabled={typeof seq !== 'number' || code.trim() === ''}
            >
              {t('compare')}
            </Button>
          </form>
        )}
        <p className={classes.hint}>{t('headHint')}</p>
      </div>
    </Group>
  )
}
