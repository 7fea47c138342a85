import { createTheme, type MantineColorsTuple } from '@mantine/core'
import fieldClasses from './field.module.css'
import focus from './focus.module.css'
import segmented from './segmented.module.css'
import switchClasses from './switch.module.css'
import { variantColorResolver } from './variants.ts'

/** Ten steps round the apron's green: step 8 is the light scheme's action, step 3 the dark one's. */
const apron: MantineColorsTuple = [
  '#eef7f2',
  '#dcebe2',
  '#aee3cb',
  '#82cfad',
  '#5cb48f',
  '#3f9873',
  '#2f7f60',
  '#246c53',
  '#1b5e49',
  '#154a39',
]

const field = {
  defaultProps: { size: 'md', radius: 'sm' },
  classNames: {
    input: fieldClasses.input,
    label: fieldClasses.label,
    description: fieldClasses.description,
    error: fieldClasses.error,
  },
}

/** A dialog's header is not the banner of the page. */
const plainHeader = { header: { role: 'presentation' } }

/** 44 pixels at every size, the least that a wet finger hits; `sm` only writes smaller. */
const button = (_: unknown, { size, variant = 'filled' }: { readonly size?: unknown; readonly variant?: unknown }) => ({
  root: {
    '--button-height': 'var(--touch)',
    '--button-fz': size === 'sm' ? 'var(--fs-sm)' : 'var(--fs-md)',
    '--button-padding-x': size === 'sm' ? '0.625rem' : '0.875rem',
    ...(variant === 'filled' ? { '--key-hint': 'var(--on-primary-2)', '--key-hint-line': 'currentcolor' } : {}),
  },
})

export const theme = createTheme({
  primaryColor: 'apron',
  primaryShade: { light: 8, dark: 3 },
  colors: { apron },
  autoContrast: true,
  variantColorResolver,
  focusRing: 'auto',
  focusClassName: focus.ring ?? '',
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 'sm',
  fontFamily: 'var(--font)',
  fontSizes: { xs: 'var(--fs-xs)', sm: 'var(--fs-sm)', md: 'var(--fs-md)', lg: 'var(--fs-lg)', xl: 'var(--fs-xl)' },
  lineHeights: { xs: 'var(--lh-snug)', sm: 'var(--lh-snug)', md: 'var(--lh-body)', lg: 'var(--lh-snug)', xl: 'var(--lh-tight)' },
  fontWeights: { regular: 'var(--fw-text)', medium: 'var(--fw-strong)', bold: 'var(--fw-loud)' },
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '700',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: 'var(--fs-xl)', lineHeight: 'var(--lh-tight)' },
      h2: { fontSize: 'var(--fs-lg)', lineHeight: 'var(--lh-snug)' },
      h3: { fontSize: 'var(--fs-md)', lineHeight: 'var(--lh-snug)' },
      h4: { fontSize: 'var(--fs-md)', lineHeight: 'var(--lh-snug)' },
      h5: { fontSize: 'var(--fs-sm)', lineHeight: 'var(--lh-snug)' },
      h6: { fontSize: 'var(--fs-sm)', lineHeight: 'var(--lh-snug)' },
    },
  },
  spacing: { xs: 'var(--s-2)', sm: 'var(--s-3)', md: 'var(--s-4)', lg: 'var(--s-6)', xl: 'var(--s-8)' },
  radius: { xs: 'var(--r-xs)', sm: 'var(--r-sm)', md: 'var(--r-md)', lg: 'var(--r-lg)', xl: 'var(--r-full)' },
  shadows: { xs: 'var(--shadow-1)', md: 'var(--shadow-2)' },
  components: {
    Button: { defaultProps: { size: 'md' }, vars: button, styles: { label: { fontWeight: 600 } } },
    ActionIcon: { defaultProps: { variant: 'subtle' }, vars: () => ({ root: { '--ai-size': 'var(--touch)' } }) },
    CloseButton: { defaultProps: { iconSize: '1.25rem' }, vars: () => ({ root: { '--cb-size': 'var(--touch)' } }) },
    TextInput: field,
    Textarea: field,
    NumberInput: field,
    Select: field,
    MultiSelect: field,
    Autocomplete: field,
    PasswordInput: field,
    NativeSelect: field,
    DateInput: field,
    SegmentedControl: { defaultProps: { radius: 'sm', size: 'sm' }, classNames: segmented },
    Checkbox: { defaultProps: { size: 'md', iconColor: 'var(--on-primary)' } },
    Radio: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md', withThumbIndicator: false }, classNames: switchClasses },
    Progress: { styles: { root: { backgroundColor: 'var(--sunken-press)' } } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        shadow: 'md',
        transitionProps: { duration: 160 },
        padding: 'lg',
        attributes: plainHeader,
      },
      styles: {
        body: { paddingTop: 'var(--s-2)' },
        content: { backgroundColor: 'var(--surface)' },
        header: { backgroundColor: 'var(--surface)' },
        title: { fontSize: 'var(--fs-xl)', fontWeight: 700, letterSpacing: '-0.02em', lineHeight: 'var(--lh-tight)' },
      },
    },
    Drawer: {
      defaultProps: { attributes: plainHeader, transitionProps: { duration: 160 } },
      styles: { content: { backgroundColor: 'var(--surface)' } },
    },
    Menu: {
      defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 160 } },
      styles: { item: { minHeight: 'var(--touch)' } },
    },
    Popover: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 160 } } },
    Combobox: { defaultProps: { shadow: 'md', transitionProps: { duration: 160 } } },
    Tooltip: { defaultProps: { withArrow: false, openDelay: 400 } },
    Paper: { defaultProps: { radius: 'lg' } },
  },
})
