import { Button } from '@mantine/core'
import { IconBrush, IconCamera, IconPhoto } from '@tabler/icons-react'
import { type DragEvent, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readDraft } from '#renderer/platform/kept-draft.ts'
import { pickFile } from '#renderer/platform/pick-file.ts'
import { ErrorSentence } from '../ErrorSentence.tsx'
import { Face } from '../Face.tsx'
import { Camera } from './Camera.tsx'
import { DrawingPad } from './DrawingPad.tsx'
import { Framing } from './Framing.tsx'
import { type OpenPhoto, openPhoto } from './open-photo.ts'
import classes from './Portrait.module.css'

/** What a file dialog offers; what a file really is, its bytes say. */
const PICTURES = 'image/jpeg,image/png,image/webp,image/gif,image/bmp'

interface PortraitEditorProps {
  readonly name: string
  readonly colour: number
  /** What there is now. */
  readonly photo: string | null
  /** A picture that was dropped or pasted where the editor was not open yet. */
  readonly given?: File | null
  /** Where a drawing that is not finished outlives the window. */
  readonly draft?: string | null
  readonly busy: boolean
  /** Why it could not be saved. */
  readonly error: unknown
  readonly onKeep: (file: File) => void
  /** Where there is a picture to take away. */
  readonly onRemove?: (() => void) | undefined
}

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'opening' }
  | { readonly at: 'camera' }
  | { readonly at: 'drawing' }
  | { readonly at: 'framing'; readonly photo: OpenPhoto; readonly from: 'file' | 'camera' }

const CHOOSE: Step = { at: 'choose' }

/** A portrait by file, camera, drop, paste or pen; framed before it is kept. Made small away from the till's own thread. */
export function PortraitEditor({
  name,
  colour,
  photo,
  given = null,
  draft = null,
  busy,
  error,
  onKeep,
  onRemove,
}: PortraitEditorProps) {
  const { t } = useTranslation(['portrait', 'clients'])
  const [step, setStep] = useState<Step>(() =>
    given !== null ? { at: 'opening' } : draft !== null && readDraft(draft) !== null ? { at: 'drawing' } : CHOOSE,
  )
  const [problem, setProblem] = useState<unknown>(null)
  const [over, setOver] = useState(false)
  const framed = step.at === 'framing' ? step.photo : null
  useEffect(() => () => framed?.close(), [framed])

  const open = async (source: Blob | ImageBitmap, from: 'file' | 'camera') => {
    setProblem(null)
    setStep({ at: 'opening' })
    try {
      setStep({ at: 'framing', photo: await openPhoto(source), from })
    } catch (refusal) {
      setProblem(refusal)
      setStep(CHOOSE)
    }
  }
  const go = (at: 'choose' | 'camera' | 'drawing') => {
    setProblem(null)
    setStep({ at })
  }
  const choose = async () => {
    const file = await pickFile(PICTURES)
    if (file) await open(file, 'file')
  }
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const file = [...(event.clipboardData?.files ?? [])][0]
    if (!file || busy) return
    event.preventDefault()
    void open(file, 'file')
  })
  useEffect(() => {
    if (given === null) return
    let gone = false
    openPhoto(given).then(
      (photo) => (gone ? photo.close() : setStep({ at: 'framing', photo, from: 'file' })),
      (refusal: unknown) => {
        setProblem(refusal)
        setStep(CHOOSE)
      },
    )
    return () => {
      gone = true
    }
  }, [given])
  useEffect(() => {
    const paste = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])

  const dragOver = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !busy) void open(file, 'file')
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse only; the buttons inside do the same for everyone.
    <div className={classes.editor} onDragEnter={dragOver} onDragOver={dragOver} onDragLeave={() => setOver(false)} onDrop={drop}>
      {(step.at === 'choose' || step.at === 'opening') && (
        <div className={classes.choose} data-over={over || undefined} aria-busy={step.at === 'opening'}>
          <Face name={name} colour={colour} photo={photo} size={128} />
          <div className={classes.ways}>
            <Button
              variant="soft"
              loading={step.at === 'opening'}
              leftSection={<IconPhoto size={20} stroke={1.75} aria-hidden="true" />}
              onClick={() => void choose()}
            >
              {t('portrait:choose')}
            </Button>
            <Button
              variant="soft"
              disabled={step.at === 'opening'}
              leftSection={<IconCamera size={20} stroke={1.75} aria-hidden="true" />}
              onClick={() => go('camera')}
            >
              {t('portrait:takeWith')}
            </Button>
            <Button
              variant="soft"
              disabled={step.at === 'opening'}
              leftSection={<IconBrush size={20} stroke={1.75} aria-hidden="true" />}
              onClick={() => go('drawing')}
            >
              {t('portrait:draw')}
            </Button>
          </div>
          <p className={classes.hint} role="status">
            {step.at === 'opening' ? t('portrait:opening') : over ? t('portrait:dropNow') : t('portrait:hint')}
          </p>
        </div>
      )}
      {step.at === 'camera' && <Camera onTaken={(picture) => void open(picture, 'camera')} onLeave={() => go('choose')} />}
      {step.at === 'drawing' && (
        <DrawingPad colour={colour} busy={busy} draft={draft} onKeep={onKeep} onLeave={() => go('choose')} />
      )}
      {step.at === 'framing' && (
        <Framing
          photo={step.photo}
          busy={busy}
          otherLabel={t(step.from === 'camera' ? 'portrait:camera.again' : 'portrait:framing.other')}
          onOther={() => go(step.from === 'camera' ? 'camera' : 'choose')}
          onKeep={onKeep}
          onFailure={setProblem}
        />
      )}
      <ErrorSentence error={problem ?? error} />
      {step.at === 'choose' && photo !== null && onRemove && (
        <Button variant="subtle" color="danger" disabled={busy} onClick={onRemove}>
          {t('clients:removePhoto')}
        </Button>
      )}
    </div>
  )
}
