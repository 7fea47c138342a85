import { Button, Menu } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldNames, MERGE_FIELDS, type MergeField, parseMerge, printField } from '#shared/domain/messages/merge.ts'
import type { Language } from '#shared/i18n/languages.ts'
import classes from './MergeArea.module.css'
import { useProblemWords } from './use-problem-words.ts'

interface MergeAreaProps {
  readonly label: string
  /** Of the text. */
  readonly language: Language
  readonly names: FieldNames
  readonly value: string
  readonly maxLength: number
  readonly onChange: (value: string) => void
}

/** Where a text with fields is typed: each field in colour, one that is not understood in red, and a menu to insert them from. */
export function MergeArea({ label, language, names, value, maxLength, onChange }: MergeAreaProps) {
  const { t, i18n } = useTranslation('messages')
  const problemWords = useProblemWords()
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const { braces, problems } = parseMerge(value, names)
  const insert = (field: MergeField) => {
    const typed = area.current
    const [from, to] = typed ? [typed.selectionStart, typed.selectionEnd] : [value.length, value.length]
    // A name may be unknown: words stand in for it from the start, in the language of the text.
    const otherwise = field === 'address' || field === 'first-name' ? i18n.getFixedT(language, 'messages')('orGuest') : null
    const fields: MergeField[] = field === 'address' ? ['address', 'first-name'] : [field]
    const inserted = printField({ fields, otherwise }, names)
    if (value.length - (to - from) + inserted.length > maxLength) return
    onChange(value.slice(0, from) + inserted + value.slice(to))
    // The menu gives the focus back first.
    setTimeout(() => {
      area.current?.focus()
      area.current?.setSelectionRange(from + inserted.length, from + inserted.length)
    })
  }
  return (
    <div>
      <div className={classes.head}>
        <label className={classes.label} htmlFor={id}>
          {label}
        </label>
        <Menu position="bottom-end" returnFocus={false}>
          <Menu.Target>
            <Button
              variant="subtle"
              size="sm"
              leftSection={<IconBraces size={18} stroke={1.75} aria-hidden="true" />}
              title={t('form.insertHint')}
            >
              {t('form.insert')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes.menu ?? ''}>
            {MERGE_FIELDS.map((field) => (
              <Menu.Item key={field} onClick={() => insert(field)}>
                {names[field]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <div className={classes.area}>
        <div className={classes.mirror} dir="auto" aria-hidden="true">
          {stretches(value, braces).map(({ text, understood, from }) =>
            understood === null ? (
              text
            ) : (
              <mark key={from} className={classes.field} data-problem={!understood || undefined}>
                {text}
              </mark>
            ),
          )}
          {'\n'}
        </div>
        <textarea
          ref={area}
          id={id}
          className={classes.typed}
          dir="auto"
          lang={language}
          value={value}
          maxLength={maxLength}
          aria-invalid={problems.length > 0}
          aria-describedby={problems.length > 0 ? `${id}-problem` : undefined}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </div>
      {problems[0] && (
        <p className={classes.problem} id={`${id}-problem`} role="alert">
          {problemWords(problems[0])}
        </p>
      )}
    </div>
  )
}

interface Stretch {
  readonly from: number
  readonly text: string
  /** Null for what is no field. */
  readonly understood: boolean | null
}

function stretches(value: string, braces: ReturnType<typeof parseMerge>['braces']): Stretch[] {
  const all: Stretch[] = []
  let at = 0
  for (const { from, to, understood } of braces) {
    all.push({ from: at, text: value.slice(at, from), understood: null }, { from, text: value.slice(from, to), understood })
    at = to
  }
  return [...all, { from: at, text: value.slice(at), understood: null }]
}
