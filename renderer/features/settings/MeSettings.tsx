import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { Part } from '#renderer/ui/Part.tsx'
import classes from './MeSettings.module.css'
import { idOfTopic } from './parts.ts'

interface MeSettingsProps {
  readonly pin: ReactNode
  readonly language: ReactNode
  readonly appearance: ReactNode
  readonly textSize: ReactNode
}

/** Who I am at the till, and how this screen suits me. */
export function MeSettings({ pin, language, appearance, textSize }: MeSettingsProps) {
  const { t } = useTranslation('settings')
  const { me } = useShop()
  const [opId, nextOpId] = useOpId()
  const update = useCommand('shop.updateMe')
  const fieldErrors = useFieldErrors()(update.error)
  const [draft, setDraft] = useState<string | null>(null)
  const name = draft ?? me.name
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft === null) return
    update.mutate(
      { opId, name, language: me.language },
      {
        onSuccess: () => {
          setDraft(null)
          nextOpId()
        },
        onError: (error) => error.code !== 'OFFLINE' && nextOpId(),
      },
    )
  }
  return (
    <Part title={t('part.me.name')}>
      <form className={classes.name} onSubmit={submit}>
        <TextInput
          id={idOfTopic('myName')}
          className={classes.field ?? ''}
          label={t('topic.myName')}
          value={name}
          maxLength={80}
          onChange={(event) => setDraft(event.currentTarget.value)}
          error={fieldErrors['name']}
        />
        <Button
          type="submit"
          variant={draft === null ? 'outline' : 'filled'}
          disabled={draft === null || draft === me.name}
          loading={update.isPending}
        >
          {t('saveChanges')}
        </Button>
        <p className={classes.hint} role="status">
          {draft === null && update.isSuccess ? t('savedNow') : t('myNameHint')}
        </p>
        {fieldErrors['name'] === undefined && <ErrorSentence error={update.error} />}
      </form>
      {pin}
      <div className={classes.choice} id={idOfTopic('myLanguage')}>
        {language}
      </div>
      <div className={classes.choice} id={idOfTopic('appearance')}>
        {appearance}
      </div>
      <div className={classes.choice} id={idOfTopic('textSize')}>
        {textSize}
      </div>
    </Part>
  )
}
