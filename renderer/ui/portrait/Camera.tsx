import { Button, NativeSelect } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takeFocus } from '../take-focus.ts'
import classes from './Portrait.module.css'

type Trouble = 'none' | 'refused' | 'busy'
type State = 'starting' | 'on' | Trouble

interface CameraProps {
  readonly onTaken: (picture: ImageBitmap) => void
  readonly onLeave: () => void
}

/** What the camera sees, and one button to take it. Its light goes out as soon as this is gone. */
export function Camera({ onTaken, onLeave }: CameraProps) {
  const { t } = useTranslation(['portrait', 'common'])
  const video = useRef<HTMLVideoElement>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const [state, setState] = useState<State>('starting')
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([])
  const [inUse, setInUse] = useState('')
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt begins anew.
  useEffect(() => {
    let stream: MediaStream | null = null
    let gone = false
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    const start = async () => {
      setState('starting')
      try {
        const opened = await openCamera(wanted)
        stream = opened
        if (gone) return stop()
        if (video.current) video.current.srcObject = opened
        const [track] = opened.getVideoTracks()
        // Unplugged while it is looked through.
        track?.addEventListener('ended', () => setState('busy'))
        setInUse(track?.getSettings().deviceId ?? '')
        const all = await navigator.mediaDevices.enumerateDevices()
        if (!gone) setDevices(all.filter(({ kind }) => kind === 'videoinput'))
      } catch (problem) {
        if (!gone) setState(troubleOf(problem))
      }
    }
    void start()
    return () => {
      gone = true
      stop()
    }
  }, [wanted, attempt])

  const take = async () => {
    if (video.current && video.current.videoWidth > 0) onTaken(await createImageBitmap(video.current))
  }
  const trouble = state === 'starting' || state === 'on' ? null : state

  return (
    <div className={classes.stage}>
      {trouble === null ? (
        <video
          ref={video}
          className={classes.round}
          data-waiting={state === 'starting' || undefined}
          aria-label={t('portrait:camera.label')}
          // Only a camera that has shown something can be taken from.
          onLoadedData={() => setState('on')}
          autoPlay
          muted
          playsInline
        />
      ) : (
        <p className={classes.trouble} role="alert">
          {t(`portrait:camera.${trouble}`)}
        </p>
      )}
      {state === 'starting' && (
        <p className={classes.hint} role="status">
          {t('portrait:camera.starting')}
        </p>
      )}
      {devices.length > 1 && trouble === null && (
        <NativeSelect
          className={classes.which ?? ''}
          aria-label={t('portrait:camera.which')}
          value={inUse}
          data={devices.map(({ deviceId, label }, index) => ({
            value: deviceId,
            label: label || t('portrait:camera.nth', { number: index + 1 }),
          }))}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      )}
      <div className={classes.actions}>
        <Button variant="subtle" onClick={onLeave}>
          {t('common:back')}
        </Button>
        {trouble === null ? (
          <Button
            ref={state === 'on' ? takeFocus : null}
            disabled={state !== 'on'}
            leftSection={<IconCamera size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => void take()}
          >
            {t('portrait:camera.shoot')}
          </Button>
        ) : (
          <Button onClick={() => setAttempt(attempt + 1)}>{t('common:retry')}</Button>
        )}
      </div>
    </div>
  )
}

function openCamera(deviceId: string | null): Promise<MediaStream> {
  // An address that is not of this computer and not secret has no camera at all.
  if (navigator.mediaDevices === undefined) throw new DOMException('no media devices', 'NotAllowedError')
  const which = deviceId === null ? { facingMode: 'user' } : { deviceId: { exact: deviceId } }
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { ...which, width: { ideal: 1280 }, height: { ideal: 960 } },
  })
}

function troubleOf(problem: unknown): Trouble {
  const name = problem instanceof DOMException ? problem.name : ''
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none'
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'refused' : 'busy'
}
