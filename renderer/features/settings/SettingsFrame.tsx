import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { intoView } from '#renderer/ui/into-view.ts'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { foldWords } from '#shared/domain/search/fold.ts'
import { idOfTopic, type SettingsPart, type SettingsTopic, settingsParts } from './parts.ts'
import classes from './SettingsFrame.module.css'

interface SettingsFrameProps {
  readonly part: SettingsPart
  readonly onOpen: (part: SettingsPart) => void
  /** Parts that have nothing to show just now. */
  readonly hidden: readonly SettingsPart[]
  readonly children: ReactNode
}

/** The parts of the settings at the left with a search of their own, the open one at the right. */
export function SettingsFrame({ part, onOpen, hidden, children }: SettingsFrameProps) {
  const { t } = useTranslation(['settings', 'shell'])
  const [text, setText] = useState('')
  const shown = settingsParts.filter((each) => !hidden.includes(each.part))
  const groups = [...new Set(shown.map(({ group }) => group))]
  const words = foldWords(text)
  const hits = shown.flatMap(({ part: where, topics }) =>
    topics
      .filter((topic) => {
        const known = foldWords(`${t(`settings:topic.${topic}`)} ${t(`settings:part.${where}.name`)}`)
        return words.every((word) => known.some((each) => each.startsWith(word)))
      })
      .map((topic) => ({ where, topic })),
  )
  const openTopic = (where: SettingsPart, topic: SettingsTopic) => {
    // The field is on the page only once its part has been drawn.
    flushSync(() => {
      setText('')
      onOpen(where)
    })
    const place = document.getElementById(idOfTopic(topic))
    place?.scrollIntoView({ block: 'center' })
    const field = place?.matches('input, button') ? place : place?.querySelector<HTMLElement>('input, button')
    field?.focus()
  }

  return (
    <div className={classes.frame}>
      <div className={classes.side}>
        <PageTitle title={t('shell:settings')} />
        <SearchField label={t('settings:find')} placeholder={t('settings:find')} value={text} onChange={setText} />
        {words.length > 0 ? (
          <ul className={classes.list} aria-label={t('settings:find')}>
            {hits.map(({ where, topic }) => (
              <li key={topic}>
                <button type="button" className={classes.hit} onClick={() => openTopic(where, topic)}>
                  <span className={classes.name}>{t(`settings:topic.${topic}`)}</span>
                  <span className={classes.about}>{t(`settings:part.${where}.name`)}</span>
                </button>
              </li>
            ))}
            {hits.length === 0 && <li className={classes.nothing}>{t('settings:findNothing')}</li>}
          </ul>
        ) : (
          <nav aria-label={t('settings:sections')}>
            {groups.map((group) => (
              <section key={group} aria-label={t(`settings:group.${group}`)}>
                <h2 className={classes.group}>{t(`settings:group.${group}`)}</h2>
                <ul className={classes.list}>
                  {shown
                    .filter((one) => one.group === group)
                    .map(({ part: each, Icon }) => (
                      <li key={each}>
                        <button
                          type="button"
                          className={classes.part}
                          ref={each === part ? intoView : null}
                          aria-current={each === part ? 'page' : undefined}
                          onClick={() => onOpen(each)}
                        >
                          <Icon className={classes.icon} stroke={1.75} aria-hidden="true" />
                          <span className={classes.words}>
                            <span className={classes.name}>{t(`settings:part.${each}.name`)}</span>
                            <span className={classes.about}>{t(`settings:part.${each}.about`)}</span>
                          </span>
                        </button>
                      </li>
                    ))}
                </ul>
              </section>
            ))}
          </nav>
        )}
      </div>
      <Panel shape="corner" className={classes.panel ?? ''} aria-label={t(`settings:part.${part}.name`)}>
        {children}
      </Panel>
    </div>
  )
}
