import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFollowUpWords } from '#renderer/ui/follow-up-words.tsx'
import { Group } from '#renderer/ui/Part.tsx'
import { SavedBar } from '#renderer/ui/SavedBar.tsx'
import type { FollowUpRule } from '#shared/contract/tasks.ts'
import { usualFollowUp } from '#shared/domain/presets/follow-ups.ts'
import { FollowUpForm } from './FollowUpForm.tsx'
import classes from './FollowUps.module.css'

/** The shop's rules for following visits up, each as a sentence; with what such places usually do, offered by one key. */
export function FollowUpRules({ id }: { readonly id: string }) {
  const { t } = useTranslation('tasks')
  const words = useFollowUpWords()
  const { shop } = useShop()
  const rules = useQuery('tasks.followUpRules', {}).data
  const save = useCommand('tasks.saveFollowUpRule')
  const retire = useCommand('tasks.retireFollowUpRule')
  const [editing, setEditing] = useState<FollowUpRule | 'new' | null>(null)
  const [ended, setEnded] = useState<{ readonly id: number; readonly version: number } | null>(null)
  if (rules === undefined) return null
  const { fromStart: _, ...usual } = usualFollowUp(shop.venue, shop.language)
  const offered = !rules.some(({ item, days, act }) => item === null && days === usual.days && act === usual.act)
  const end = ({ id: ruleId, version }: FollowUpRule) =>
    retire.mutate(
      { opId: newOpId(), id: ruleId, version, retired: true },
      { onSuccess: (done) => setEnded({ id: ruleId, version: done.version }) },
    )
  return (
    <Group id={id} title={t('followUps.title')} hint={t('followUps.lead')}>
      <ul className={classes.rules}>
        {rules.map((rule) => (
          <li key={rule.id}>
            {editing !== null && editing !== 'new' && editing.id === rule.id ? (
              <FollowUpForm rule={editing} now={rule} onDone={() => setEditing(null)} />
            ) : (
              <div className={classes.rule}>
                <p>{words(rule)}</p>
                <ActionIcon
                  aria-label={`${t('act.change')}: ${rule.text}`}
                  title={t('act.change')}
                  onClick={() => setEditing(rule)}
                >
                  <IconPencil size={18} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon
                  aria-label={`${t('followUps.end')}: ${rule.text}`}
                  title={t('followUps.end')}
                  onClick={() => end(rule)}
                >
                  <IconX size={18} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
              </div>
            )}
          </li>
        ))}
      </ul>
      {rules.length === 0 && editing === null && <p className={classes.quiet}>{t('followUps.none')}</p>}
      {editing === 'new' ? (
        <FollowUpForm rule={null} now={null} onDone={() => setEditing(null)} />
      ) : (
        <div className={classes.keys}>
          <Button
            variant="default"
            leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => setEditing('new')}
          >
            {t('followUps.add')}
          </Button>
          {offered && (
            <Button
              variant="default"
              justify="start"
              classNames={{ root: classes.usual ?? '', label: classes.usualWords ?? '' }}
              loading={save.isPending}
              onClick={() => save.mutate({ opId: newOpId(), id: null, version: 0, after: 'first-visit', itemId: null, ...usual })}
            >
              <span>
                <small>{t('followUps.usual')} </small>
                {words({ item: null, ...usual })}
              </span>
            </Button>
          )}
        </div>
      )}
      <ErrorSentence error={retire.error ?? save.error} />
      {ended && (
        <SavedBar
          key={ended.id}
          title={[t('followUps.ended')]}
          facts={[]}
          onUndo={() => {
            setEnded(null)
            retire.mutate({ opId: newOpId(), ...ended, retired: false })
          }}
          onGone={() => setEnded(null)}
        />
      )}
    </Group>
  )
}
