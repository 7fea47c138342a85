import { Button } from '@mantine/core'
import { IconId } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import { Entrance } from './Entrance.tsx'
import classes from './LockScreen.module.css'
import { RecoverDialog } from './RecoverDialog.tsx'
import { useEntering } from './use-entering.ts'

export type LockedShop = Extract<OutputOf<'shop.state'>, { readonly state: 'locked' }>

/** Nobody works at this till: who begins. What stood on the till stands there again for whoever enters. */
export function LockScreen({ locked: { shop, people, badges, checkable } }: { readonly locked: LockedShop }) {
  const { t } = useTranslation('entrance')
  const [recovering, setRecovering] = useState(false)
  const entering = useEntering(people, { badges, except: null })
  const hasPassword = people.some(({ id, ways }) => id === entering.chosen && ways.includes('password'))
  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <span className={classes.mark}>
          <Mark size={44} />
        </span>
        <div>
          <p className={classes.shop}>{shop.name}</p>
          <h1 className={classes.title}>{checkable ? t('who') : t('uncheckable.title')}</h1>
        </div>
      </header>
      {checkable ? (
        <Entrance
          question={t('who')}
          people={entering.people}
          chosen={entering.chosen}
          onChoose={entering.choose}
          badgeOf={entering.badgeOf}
          confirm={t('enter')}
          prove={entering.prove}
          beneath={
            <>
              {badges && (
                <p className={classes.badge}>
                  <IconId size="1.25rem" stroke={1.75} aria-hidden="true" />
                  {t('badgeHint')}
                </p>
              )}
              <ErrorSentence error={entering.refusal} />
            </>
          }
          keys={hasPassword && <TextKey onClick={() => setRecovering(true)}>{t('forgot')}</TextKey>}
        />
      ) : (
        <EmptyState picture="plug" title={t('uncheckable.title')} text={t('uncheckable.text')}>
          <Button onClick={() => setRecovering(true)}>{t('uncheckable.open')}</Button>
        </EmptyState>
      )}
      {recovering && (
        <RecoverDialog shopName={shop.name} ownerName={people[0]?.name ?? ''} onClose={() => setRecovering(false)} />
      )}
    </main>
  )
}
