import { NativeSelect, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PAPERS, type Sheet } from '#shared/domain/labels/sheet.ts'
import classes from './Labels.module.css'

const COUNTS = ['columns', 'rows'] as const
const LENGTHS = ['width', 'height', 'left', 'top', 'acrossTo', 'downTo'] as const

const PAPER_NAMES = { a4: 'A4', letter: 'Letter' } as const
const papers = Object.keys(PAPERS) as (keyof typeof PAPERS)[]

interface SheetMeasuresProps {
  readonly sheet: Sheet
  readonly onMeasure: (changed: Partial<Sheet>) => void
}

/** A sheet of one's own, as its package says: in millimetres, with tenths. */
export function SheetMeasures({ sheet, onMeasure }: SheetMeasuresProps) {
  const { t, i18n } = useTranslation('labels')
  const mark = i18n.language === 'en' ? '.' : ','
  return (
    <div className={classes.measures}>
      <NativeSelect
        label={t('paper')}
        value={sheet.paper}
        data={papers.map((value) => ({ value, label: PAPER_NAMES[value] }))}
        onChange={({ currentTarget: { value } }) => onMeasure({ paper: papers.find((each) => each === value) ?? 'a4' })}
      />
      <span />
      {COUNTS.map((name) => (
        <NumberInput
          key={name}
          label={t(name)}
          value={sheet[name]}
          allowDecimal={false}
          allowNegative={false}
          max={40}
          hideControls
          onChange={(value) => onMeasure({ [name]: Number(value) || 0 })}
        />
      ))}
      {LENGTHS.map((name) => (
        <NumberInput
          key={name}
          label={t(name)}
          value={sheet[name] / 10}
          decimalScale={1}
          decimalSeparator={mark}
          allowedDecimalSeparators={['.', ',']}
          allowNegative={false}
          max={300}
          hideControls
          onChange={(value) => onMeasure({ [name]: Math.round((Number(value) || 0) * 10) })}
        />
      ))}
    </div>
  )
}
