import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { FoldKey } from '#renderer/ui/FoldKey.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { LastsLine, SumSentence } from './BlankLines.tsx'
import { ChoiceBlank, Line, TextBlank } from './Blanks.tsx'
import type { BlankProps } from './blank-props.ts'
import { ordinalOf } from './ordinal.ts'
import type { StampFields } from './other-drafts.ts'
import { GoodsBlank } from './PickBlank.tsx'

/** "Every 10th coffee is free, at most one stamp in 2 hours." */
export function StampBlanks({ fields, change, problems }: BlankProps<StampFields>) {
  const { t } = useTranslation('programmes')
  const { language } = useFormat()
  const [unfolded, setUnfolded] = useState(false)
  const open = unfolded || ['minimumBill', 'freeUpTo', 'lasts'].some((name) => problems[name])
  const goodsFirst = t('stamps.main').startsWith('<goods/>')
  return (
    <>
      <Line>
        <Trans
          t={t}
          i18nKey={fields.per === 'visit' ? 'stamps.mainGap' : 'stamps.main'}
          components={{
            every: (
              <TextBlank
                name="every"
                label={t('blank.every')}
                after={t(`ordinal.${ordinalOf(Number(fields.every) || 0, language)}`)}
                tight
                focusFirst
                value={fields.every}
                onChange={(every) => change({ every })}
              />
            ),
            goods: (
              <GoodsBlank
                name="goods"
                value={fields}
                empty={t('stamps.thing')}
                inside={!goodsFirst}
                onChange={({ categories, items }) => change({ categories, items })}
              />
            ),
            gap: (
              <TextBlank
                name="gapHours"
                label={t('blank.gapHours')}
                after={t('stamps.hours', { count: Number(fields.gapHours) || 0 })}
                placeholder="–"
                value={fields.gapHours}
                onChange={(gapHours) => change({ gapHours })}
              />
            ),
          }}
        />
      </Line>
      <Line>
        <Trans
          t={t}
          i18nKey="stamps.per"
          components={{
            per: (
              <ChoiceBlank
                label={t('blank.per')}
                value={fields.per}
                choices={(['visit', 'item'] as const).map((value) => ({ value, label: t(`stamps.perOf.${value}`) }))}
                onChange={(per) => change({ per })}
              />
            ),
          }}
        />
      </Line>
      {open && (
        <>
          <Line>
            <SumSentence text="stamps.minimum" value={fields.minimumBill} onChange={(minimumBill) => change({ minimumBill })} />
          </Line>
          <Line>
            <SumSentence text="stamps.upTo" value={fields.freeUpTo} onChange={(freeUpTo) => change({ freeUpTo })} />
          </Line>
          <LastsLine text="stamps.last" fields={fields} change={change} />
        </>
      )}
      <FoldKey open={open} onFold={setUnfolded}>
        {t(open ? 'less' : 'more')}
      </FoldKey>
    </>
  )
}
