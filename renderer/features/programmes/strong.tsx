import type { ReactElement } from 'react'

/** What is filled into a sentence. */
export const strong = (text: string): ReactElement => <strong>{text}</strong>
