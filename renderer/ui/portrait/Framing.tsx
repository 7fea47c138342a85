import { Button, Slider } from '@mantine/core'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takeFocus } from '../take-focus.ts'
import { MOST_ZOOM, middleOf, moved, zoomed, zoomOf } from './frame.ts'
import type { OpenPhoto } from './open-photo.ts'
import classes from './Portrait.module.css'

/** Pixels of the canvas; twice what is seen, for sharp screens. */
const CANVAS = 560

interface FramingProps {
  readonly photo: OpenPhoto
  readonly busy: boolean
  /** What "another" means here: take it again, or choose another. */
  readonly otherLabel: string
  readonly onOther: () => void
  readonly onKeep: (file: File) => void
  readonly onFailure: (problem: unknown) => void
}

/** Which part of the picture becomes the portrait: moved by finger, mouse or arrows, zoomed by slider or wheel. */
export function Framing({ photo, busy, otherLabel, onOther, onKeep, onFailure }: FramingProps) {
  const { t } = useTranslation('portrait')
  const [frame, setFrame] = useState(() => middleOf(photo))
  const canvas = useRef<HTMLCanvasElement>(null)
  const held = useRef<{ readonly x: number; readonly y: number } | null>(null)
  const zoom = zoomOf(photo, frame)

  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!pen) return
    const scale = photo.preview.width / photo.width
    pen.imageSmoothingQuality = 'high'
    pen.fillStyle = 'white'
    pen.fillRect(0, 0, CANVAS, CANVAS)
    pen.drawImage(photo.preview, frame.x * scale, frame.y * scale, frame.side * scale, frame.side * scale, 0, 0, CANVAS, CANVAS)
  }, [photo, frame])

  const drag = (event: PointerEvent<HTMLCanvasElement>) => {
    if (held.current === null) return
    const { width, height } = event.currentTarget.getBoundingClientRect()
    const right = (held.current.x - event.clientX) / width
    const down = (held.current.y - event.clientY) / height
    held.current = { x: event.clientX, y: event.clientY }
    setFrame((before) => moved(photo, before, right, down))
  }
  const press = (event: KeyboardEvent) => {
    const [right, down] = STEPS[event.key] ?? [0, 0]
    if (right === 0 && down === 0) return
    event.preventDefault()
    setFrame((before) => moved(photo, before, right, down))
  }
  const keep = () => void photo.cut(frame).then(onKeep, onFailure)

  return (
    <div className={classes.stage}>
      <canvas
        ref={canvas}
        className={classes.round}
        width={CANVAS}
        height={CANVAS}
        tabIndex={0}
        role="img"
        aria-label={t('framing.label')}
        aria-describedby="framing-hint"
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          held.current = { x: event.clientX, y: event.clientY }
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          held.current = null
        }}
        onPointerCancel={() => {
          held.current = null
        }}
        onWheel={({ deltaY }) =>
          setFrame((before) => zoomed(photo, before, zoomOf(photo, before) * (deltaY < 0 ? 1.1 : 1 / 1.1)))
        }
      />
      <p id="framing-hint" className={classes.hint}>
        {t('framing.hint')}
      </p>
      <div className={classes.zoom}>
        <span aria-hidden="true">{t('framing.zoom')}</span>
        <Slider
          className={classes.slider ?? ''}
          thumbLabel={t('framing.zoom')}
          min={1}
          max={MOST_ZOOM}
          step={0.1}
          label={null}
          size="md"
          thumbSize={28}
          value={zoom}
          onChange={(value) => setFrame((before) => zoomed(photo, before, value))}
        />
      </div>
      <div className={classes.actions}>
        <Button variant="subtle" disabled={busy} onClick={onOther}>
          {otherLabel}
        </Button>
        <Button ref={takeFocus} loading={busy} onClick={keep}>
          {t('framing.keep')}
        </Button>
      </div>
    </div>
  )
}

/** Shares of the frame's own side. */
const STEPS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-0.05, 0],
  ArrowRight: [0.05, 0],
  ArrowUp: [0, -0.05],
  ArrowDown: [0, 0.05],
}
