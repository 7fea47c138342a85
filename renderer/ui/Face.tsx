import { IconUser } from '@tabler/icons-react'
import { fileUrl } from '#renderer/api/api.ts'
import classes from './Face.module.css'

interface FaceProps {
  readonly name: string
  /** The person's own colour, 1–8, kept with the person. */
  readonly colour: number
  readonly photo?: string | null
  /** Pixels at the usual text size. */
  readonly size?: number
}

/** A person's photo, or the initials in the person's own colour; a bust for who has neither. Silent to a reader: the name always stands beside it. */
export function Face({ name, colour, photo = null, size = 44 }: FaceProps) {
  const style = {
    '--face': `${size / 16}rem`,
    '--ground': `var(--p${colour})`,
    '--ink': `var(--p${colour}-ink)`,
  } as React.CSSProperties
  return (
    <span className={classes.face} style={style} aria-hidden="true">
      {photo === null ? (
        initials(name) || <IconUser size="60%" stroke={1.75} />
      ) : (
        <img className={classes.photo} src={fileUrl('photo', photo)} alt="" draggable={false} />
      )}
    </span>
  )
}

/** First letters of the first and the last word: "Двоє біля вікна" is ДВ. */
function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return letters
    .map((word) => (word ? [...word][0] : ''))
    .join('')
    .toLocaleUpperCase()
}
