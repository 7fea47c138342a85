import { Box, type BoxProps, type ElementProps } from '@mantine/core'
import classes from './Panel.module.css'

interface PanelProps extends BoxProps, ElementProps<'section'> {
  /** `box` stands alone on the counter; `corner` fills the page to its right and lower edge. */
  readonly shape?: 'box' | 'corner'
}

/** Paper on the counter: ground and hairline, no shadow. */
export function Panel({ shape = 'box', className, ...rest }: PanelProps) {
  return <Box component="section" className={[classes.panel, className].filter(Boolean).join(' ')} data-shape={shape} {...rest} />
}
