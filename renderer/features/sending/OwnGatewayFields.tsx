import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Sending.module.css'
import type { SettingsOf } from './use-account-form.ts'

type Own = NonNullable<SettingsOf<'sms'>['own']>

const METHODS = ['POST', 'PUT', 'GET'] as const
const CONTENT_TYPES = ['json', 'form', 'text'] as const
const NAMES = { json: 'JSON', form: 'x-www-form-urlencoded', text: 'text/plain' } as const

interface OwnGatewayFieldsProps {
  readonly own: Own
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (own: Own) => void
}

/** What a gateway of the owner's choice is asked, as its documentation says. */
export function OwnGatewayFields({ own, problems, onChange }: OwnGatewayFieldsProps) {
  const { t } = useTranslation('sending')
  const [headers, setHeaders] = useState(() => own.headers.map(({ name, value }) => `${name}: ${value}`).join('\n'))
  const set = (change: Partial<Own>) => onChange({ ...own, ...change })
  const headerProblem = Object.entries(problems).find(([path]) => path.startsWith('settings.own.headers'))?.[1]
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          label={t('method')}
          value={own.method}
          data={[...METHODS]}
          onChange={({ currentTarget }) => set({ method: METHODS.find((each) => each === currentTarget.value) ?? 'POST' })}
        />
        <NativeSelect
          label={t('contentType')}
          value={own.contentType}
          data={CONTENT_TYPES.map((each) => ({ value: each, label: NAMES[each] }))}
          onChange={({ currentTarget }) =>
            set({ contentType: CONTENT_TYPES.find((each) => each === currentTarget.value) ?? 'json' })
          }
        />
      </div>
      <Textarea
        label={t('headers')}
        autosize
        minRows={2}
        maxRows={6}
        value={headers}
        error={headerProblem}
        onChange={({ currentTarget }) => {
          setHeaders(currentTarget.value)
          set({ headers: headersIn(currentTarget.value) })
        }}
      />
      {own.method !== 'GET' && (
        <Textarea
          label={t('body')}
          autosize
          minRows={3}
          maxRows={8}
          value={own.body}
          maxLength={4000}
          error={problems['settings.own.body']}
          onChange={({ currentTarget }) => set({ body: currentTarget.value })}
        />
      )}
      <TextInput
        label={t('successWhen')}
        description={t('successHint')}
        value={own.successWhen}
        maxLength={200}
        autoComplete="off"
        error={problems['settings.own.successWhen']}
        onChange={({ currentTarget }) => set({ successWhen: currentTarget.value })}
      />
    </>
  )
}

/** "Name: value" on each line; a line without a colon is a name alone, for whose missing value the program asks. */
function headersIn(text: string): Own['headers'] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.indexOf(':')
      return colon < 0 ? { name: line, value: '' } : { name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() }
    })
}
