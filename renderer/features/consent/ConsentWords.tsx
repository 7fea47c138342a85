import { Button, Select, Textarea } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Group, Part } from '#renderer/ui/Part.tsx'
import { printSheet } from '#renderer/ui/print-sheet.ts'
import type { ConsentWording } from '#shared/contract/consent.ts'
import { LONGEST_CONSENT, wordingFor } from '#shared/domain/contacts/wordings.ts'
import { isLanguage, type Language, languageNames, languages } from '#shared/i18n/languages.ts'
import classes from './Consent.module.css'
import { BLANK_SHEET, ConsentForm } from './ConsentForm.tsx'

/** What clients are asked, language by language, and the blank form. Each change is a new version. */
export function ConsentWords({ title }: { readonly title: string }) {
  const { t } = useTranslation('consent')
  const { shop } = useShop()
  const [language, setLanguage] = useState<Language>(shop.language)
  const { data, error } = useQuery('contacts.wordings', {})
  return (
    <Part title={title} lead={t('words.lead')}>
      <div className={classes.wordsHead} id="setting-blankForm">
        <Select
          label={t('words.language')}
          data={languages.map((each) => ({ value: each, label: languageNames[each] }))}
          value={language}
          onChange={(chosen) => chosen !== null && isLanguage(chosen) && setLanguage(chosen)}
          allowDeselect={false}
        />
        <Button
          variant="outline"
          leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => void printSheet(BLANK_SHEET)}
        >
          {t('printBlank')}
        </Button>
      </div>
      <ErrorSentence error={error} />
      <div className={classes.rules} id="setting-consentWords">
        {data?.map((wording) => (
          <WordingForm key={`${wording.purpose} ${language}`} wording={wording} language={language} />
        ))}
      </div>
      <ConsentForm sheet={BLANK_SHEET} client={null} language={language} />
    </Part>
  )
}

function WordingForm({ wording, language }: { readonly wording: ConsentWording; readonly language: Language }) {
  const { t } = useTranslation('consent')
  const { shop } = useShop()
  const format = useFormat()
  const { purpose, number, own, texts, changed } = wording
  /** What was there when the typing began: the version, and the words. */
  const [draft, setDraft] = useState<{ readonly text: string; readonly basedOn: number } | null>(null)
  const [opId, nextOpId] = useOpId()
  const save = useCommand('contacts.saveWording')
  const text = draft?.text ?? own[language]
  const send = (basedOn: number) =>
    save.mutate(
      { opId, purpose, basedOn, texts: { ...own, [language]: text } },
      {
        onSuccess: () => {
          setDraft(null)
          nextOpId()
        },
        onError: ({ code }) => {
          if (code !== 'OFFLINE') nextOpId()
          if (code === 'CONFLICT') refreshAll()
        },
      },
    )
  const dirty = draft !== null && draft.text.trim() !== own[language]
  const version =
    changed === null ? t('words.usual') : t('words.own', { number, when: format.instant(changed.at), name: changed.by })
  return (
    <Group title={t(`purpose.${purpose}`)} hint={version}>
      <Textarea
        aria-label={`${t(`purpose.${purpose}`)}, ${languageNames[language]}`}
        lang={language}
        value={text}
        placeholder={texts[language]}
        maxLength={LONGEST_CONSENT}
        autosize
        minRows={3}
        maxRows={8}
        onChange={({ currentTarget }) => setDraft({ text: currentTarget.value, basedOn: draft?.basedOn ?? number })}
      />
      <p className={classes.hint}>{t('words.shopHint', { interpolation: { skipOnVariables: true } })}</p>
      {dirty && (
        <p className={classes.reads}>
          <strong>{t('words.reads')}:</strong> {wordingFor(text.trim() === '' ? texts[language] : text, shop.name)}
        </p>
      )}
      {save.error?.code === 'CONFLICT' ? (
        <ChangedMeanwhile
          busy={save.isPending}
          onKeepMine={() => send(number)}
          onTakeTheirs={() => {
            setDraft(null)
            save.reset()
          }}
        >
          {t('words.conflict', { now: texts[language] })}
        </ChangedMeanwhile>
      ) : (
        <ErrorSentence error={save.error} />
      )}
      {dirty && save.error?.code !== 'CONFLICT' && (
        <div className={classes.saveRow}>
          <Button variant="outline" loading={save.isPending} onClick={() => send(draft.basedOn)}>
            {t('words.save')}
          </Button>
        </div>
      )}
      {save.isSuccess && !dirty && (
        <p className={classes.hint} role="status">
          {t('words.saved', { number: save.data.number })}
        </p>
      )}
    </Group>
  )
}
