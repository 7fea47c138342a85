import { ActionIcon, Button, SegmentedControl, UnstyledButton } from '@mantine/core'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { drawStrokes, INK_TOKENS, type Ink, type Stroke } from './drawing.ts'
import classes from './Portrait.module.css'

/** Pixels of the picture that is kept. */
const SIDE = 512
const WIDTHS = { thin: 7, thick: 18 } as const
type Width = keyof typeof WIDTHS
const inks = Object.keys(INK_TOKENS) as Ink[]

interface DrawingPadProps {
  /** The person's own colour, 1–8: the paper. */
  readonly colour: number
  readonly busy: boolean
  readonly onKeep: (file: File) => void
  readonly onLeave: () => void
}

/** A sheet in the person's colour and a pen in the shop's: a hat, a beard, enough to recognise someone by. */
export function DrawingPad({ colour, busy, onKeep, onLeave }: DrawingPadProps) {
  const { t } = useTranslation(['portrait', 'common'])
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const [ink, setInk] = useState<Ink>('text')
  const [width, setWidth] = useState<Width>('thin')
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(false)

  useEffect(() => {
    if (canvas.current) drawStrokes(canvas.current, colour, strokes)
  }, [colour, strokes])

  const pointOf = (event: PointerEvent<HTMLCanvasElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect()
    return [((event.clientX - box.left) / box.width) * SIDE, ((event.clientY - box.top) / box.height) * SIDE]
  }
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drawing.current = true
    setStrokes([...strokes, { ink, width: WIDTHS[width], points: [pointOf(event)] }])
  }
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return
    const point = pointOf(event)
    setStrokes((before) => {
      const last = before.at(-1)
      return last ? [...before.slice(0, -1), { ...last, points: [...last.points, point] }] : before
    })
  }
  const end = () => {
    drawing.current = false
  }
  const undo = () => setStrokes((before) => before.slice(0, -1))
  const keep = () =>
    canvas.current?.toBlob((blob) => blob && onKeep(new File([blob], 'drawing.png', { type: 'image/png' })), 'image/png')
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
    event.preventDefault()
    event.stopPropagation()
    undo()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for undo from the buttons inside.
    <div className={classes.stage} onKeyDown={press}>
      <canvas
        ref={canvas}
        className={classes.pad}
        // A picture has no night: what is drawn in the evening is looked at by day.
        data-mantine-color-scheme="light"
        width={SIDE}
        height={SIDE}
        role="img"
        aria-label={t('portrait:drawing.label')}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <p className={classes.hint}>{t('portrait:drawing.hint')}</p>
      <div className={classes.pens}>
        <fieldset className={classes.inks} aria-label={t('portrait:drawing.inks')}>
          {inks.map((each) => (
            <UnstyledButton
              key={each}
              className={classes.ink ?? ''}
              aria-pressed={each === ink}
              aria-label={t(`portrait:drawing.ink.${each}`)}
              title={t(`portrait:drawing.ink.${each}`)}
              onClick={() => setInk(each)}
            >
              <span
                className={classes.swatch}
                data-mantine-color-scheme="light"
                style={{ background: `var(${INK_TOKENS[each]})` }}
              />
            </UnstyledButton>
          ))}
        </fieldset>
        <SegmentedControl
          aria-label={t('portrait:drawing.width')}
          value={width}
          data={[
            { value: 'thin', label: t('portrait:drawing.thin') },
            { value: 'thick', label: t('portrait:drawing.thick') },
          ]}
          onChange={(value) => setWidth(value === 'thick' ? 'thick' : 'thin')}
        />
        <span className={classes.inks}>
          <ActionIcon aria-label={t('common:undo')} title={t('common:undo')} disabled={strokes.length === 0} onClick={undo}>
            <IconArrowBackUp size={22} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            aria-label={t('common:clear')}
            title={t('common:clear')}
            disabled={strokes.length === 0}
            onClick={() => setStrokes([])}
          >
            <IconTrash size={22} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </span>
      </div>
      <div className={classes.actions}>
        <Button variant="subtle" disabled={busy} onClick={onLeave}>
          {t('common:back')}
        </Button>
        <Button loading={busy} disabled={strokes.length === 0} onClick={keep}>
          {t('portrait:drawing.keep')}
        </Button>
      </div>
    </div>
  )
}
