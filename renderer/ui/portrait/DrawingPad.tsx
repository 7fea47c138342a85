import { ActionIcon, Button, SegmentedControl, UnstyledButton } from '@mantine/core'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepDraft, readDraft } from '#renderer/platform/kept-draft.ts'
import { drawStrokes, INK_TOKENS, type Ink, type Stroke } from './drawing.ts'
import classes from './Portrait.module.css'

/** Pixels of the picture that is kept. */
const SIDE = 512
/** Points that are kept: a portrait has some hundreds, half a million letters have these. */
const MOST_KEPT = 40_000
const WIDTHS = { thin: 7, thick: 18 } as const
type Width = keyof typeof WIDTHS
const inks = Object.keys(INK_TOKENS) as Ink[]

interface DrawingPadProps {
  /** The person's own colour, 1–8: the paper. */
  readonly colour: number
  readonly busy: boolean
  /** Where the strokes outlive the window; null where the picture of a card that is there already is drawn anew. */
  readonly draft: string | null
  readonly onKeep: (file: File) => void
  readonly onLeave: () => void
}

/** A sheet in the person's colour and a pen in the shop's: a hat, a beard, enough to recognise someone by. */
export function DrawingPad({ colour, busy, draft, onKeep, onLeave }: DrawingPadProps) {
  const { t } = useTranslation(['portrait', 'common'])
  const [strokes, setStrokes] = useState<readonly Stroke[]>(
    () => (draft === null ? null : readDraft<readonly Stroke[]>(draft)) ?? [],
  )
  const [ink, setInk] = useState<Ink>('text')
  const [width, setWidth] = useState<Width>('thin')
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawing, setDrawing] = useState(false)

  useEffect(() => {
    if (canvas.current) drawStrokes(canvas.current, colour, strokes)
  }, [colour, strokes])
  useEffect(() => {
    // Not at every point: only what the pen has left.
    if (draft === null || drawing) return
    if (strokes.reduce((sum, { points }) => sum + points.length, 0) <= MOST_KEPT)
      keepDraft(draft, strokes.length === 0 ? null : strokes)
  }, [draft, drawing, strokes])
  const forget = () => {
    if (draft !== null) keepDraft(draft, null)
  }

  const pointOf = (event: PointerEvent<HTMLCanvasElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect()
    const at = (part: number) => Math.round(part * SIDE * 10) / 10
    return [at((event.clientX - box.left) / box.width), at((event.clientY - box.top) / box.height)]
  }
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrawing(true)
    setStrokes([...strokes, { ink, width: WIDTHS[width], points: [pointOf(event)] }])
  }
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing) return
    const point = pointOf(event)
    setStrokes((before) => {
      const last = before.at(-1)
      return last ? [...before.slice(0, -1), { ...last, points: [...last.points, point] }] : before
    })
  }
  const end = () => setDrawing(false)
  const undo = () => setStrokes((before) => before.slice(0, -1))
  const keep = () =>
    canvas.current?.toBlob((blob) => {
      if (blob === null) return
      forget()
      onKeep(new File([blob], 'drawing.png', { type: 'image/png' }))
    }, 'image/png')
  const leave = () => {
    forget()
    onLeave()
  }
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
        <Button variant="subtle" disabled={busy} onClick={leave}>
          {t('common:back')}
        </Button>
        <Button loading={busy} disabled={strokes.length === 0} onClick={keep}>
          {t('portrait:drawing.keep')}
        </Button>
      </div>
    </div>
  )
}
