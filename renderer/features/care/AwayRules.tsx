import { ActionIcon, Button, NativeSelect, NumberInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Group } from '#renderer/ui/Part.tsx'
import type { AwayRule, RuleWho } from '#shared/contract/care.ts'
import { RULE_DAYS } from '#shared/domain/care/limits.ts'
import classes from './Care.module.css'

const KINDS = ['tag', 'category', 'item'] as const
type Kind = (typeof KINDS)[number]
const USUAL_DAYS = 60

interface Named {
  readonly id: number
  readonly name: string
}
type Choices = Readonly<Record<Kind, readonly Named[]>>

/** The owner's own days after which somebody is missed: sentences with blanks. */
export function AwayRules({ id }: { readonly id: string }) {
  const { t } = useTranslation('care')
  const [adding, setAdding] = useState(false)
  const { data: rules, error } = useQuery('care.rules', {})
  const setup = useQuery('fields.setup', {}).data
  const items = useQuery('catalogue.list', { archived: false }).data
  if (!rules || !setup || !items) return <ErrorSentence error={error} />
  const choices: Choices = { tag: setup.tags, category: setup.categories, item: items }
  return (
    <Group title={t('rules.title')} hint={t('rules.lead')} id={id}>
      {rules.length === 0 && !adding && <p className={classes.hint}>{t('rules.none')}</p>}
      <ul className={classes.rules}>
        {rules.map((rule) => (
          <RuleLine key={rule.id} rule={rule} choices={choices} />
        ))}
        {adding && <RuleLine rule={null} choices={choices} onDone={() => setAdding(false)} />}
      </ul>
      {!adding && (
        <Button
          variant="default"
          className={classes.add ?? ''}
          leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
          mt="sm"
          onClick={() => setAdding(true)}
        >
          {t('rules.add')}
        </Button>
      )}
    </Group>
  )
}

interface Draft {
  readonly who: RuleWho | { readonly by: Kind; readonly id: null }
  readonly days: number | ''
  /** The version of the rule when it was begun. */
  readonly basedOn: number
}

interface RuleLineProps {
  /** Null for a new one. */
  readonly rule: AwayRule | null
  readonly choices: Choices
  readonly onDone?: () => void
}

function RuleLine({ rule, choices, onDone }: RuleLineProps) {
  const { t } = useTranslation(['care', 'common'])
  const [draft, setDraft] = useState<Draft | null>(null)
  const { who, days }: Draft = draft ?? { who: rule?.who ?? { by: 'tag', id: null }, days: rule?.days ?? USUAL_DAYS, basedOn: 0 }
  const change = (changed: Partial<Draft>) => setDraft({ who, days, basedOn: draft?.basedOn ?? rule?.version ?? 0, ...changed })
  const [opId, nextOpId] = useOpId()
  const [removal, nextRemoval] = useOpId()
  const save = useCommand('care.saveRule')
  const remove = useCommand('care.removeRule')
  const known = choices[who.by]
  const isGone = rule !== null && rule.who.by === who.by && !known.some(({ id }) => id === rule.who.id)
  const names = isGone ? [{ id: rule.who.id, name: `${rule.name} (${t('care:rules.gone')})` }, ...known] : known
  const changed = rule === null || days !== rule.days || who.by !== rule.who.by || who.id !== rule.who.id
  const conflict = save.error?.code === 'CONFLICT' && rule !== null
  const submit = (version: number) => {
    if (who.id === null || days === '') return
    save.mutate(
      { opId, id: rule?.id ?? null, version, who: { by: who.by, id: who.id }, days },
      {
        onSuccess: () => {
          setDraft(null)
          onDone?.()
        },
        onError: ({ code }) => {
          if (code !== 'OFFLINE') nextOpId()
          if (code === 'CONFLICT') refreshAll()
        },
      },
    )
  }
  return (
    <li>
      <form
        className={classes.rule}
        onSubmit={(event) => {
          event.preventDefault()
          submit(draft?.basedOn ?? rule?.version ?? 0)
        }}
      >
        <NativeSelect
          aria-label={t('care:rules.what')}
          value={who.by}
          data={KINDS.map((by) => ({ value: by, label: t(`care:rules.by.${by}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ who: { by: KINDS.find((by) => by === value) ?? 'tag', id: null } })
          }
        />
        <NativeSelect
          className={classes.which ?? ''}
          aria-label={t(`care:rules.by.${who.by}`)}
          value={who.id ?? ''}
          data={[
            { value: '', label: t('care:rules.choose'), disabled: true },
            ...names.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ who: { by: who.by, id: Number(value) } })}
        />
        <span>{t('care:rules.absent')}</span>
        <NumberInput
          className={classes.days ?? ''}
          aria-label={t('care:rules.daysLabel')}
          min={RULE_DAYS.least}
          max={RULE_DAYS.most}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={days}
          onChange={(value) => change({ days: typeof value === 'number' ? value : '' })}
        />
        <span>{t('care:rules.daysUnit')}</span>
        <span className={classes.end}>
          {changed && (
            <Button type="submit" loading={save.isPending} disabled={who.id === null || days === ''}>
              {t('care:rules.save')}
            </Button>
          )}
          {rule === null ? (
            <Button variant="subtle" onClick={onDone}>
              {t('common:cancel')}
            </Button>
          ) : (
            <ActionIcon
              variant="subtle"
              aria-label={`${t('care:rules.remove')}: ${rule.name}`}
              title={t('care:rules.remove')}
              loading={remove.isPending}
              onClick={() =>
                remove.mutate(
                  { opId: removal, id: rule.id, version: rule.version },
                  { onError: ({ code }) => code === 'CONFLICT' && refreshAll(), onSettled: nextRemoval },
                )
              }
            >
              <IconTrash size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          )}
        </span>
      </form>
      {conflict ? (
        <ChangedMeanwhile busy={save.isPending} onKeepMine={() => submit(rule.version)}>
          {t('care:rules.conflict', { days: rule.days })}
        </ChangedMeanwhile>
      ) : (
        <ErrorSentence error={save.error ?? remove.error} />
      )}
    </li>
  )
}
