/** The sign of the program: a card with five stamps of six, smiling. The same drawing as resources/icons/mark.svg. */
export function Mark({ size = 34 }: { readonly size?: number }) {
  return (
    <svg width={`${size / 16}rem`} height={`${size / 16}rem`} viewBox="0 0 34 34" aria-hidden="true">
      <g fill="currentColor">
        <circle cx="7" cy="9" r="4" />
        <circle cx="17" cy="9" r="4" />
        <circle cx="27" cy="9" r="4" />
        <circle cx="7" cy="19" r="4" />
        <circle cx="17" cy="19" r="4" />
      </g>
      <circle cx="27" cy="19" r="3.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M10 27c4 3.5 10 3.5 14 0" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
