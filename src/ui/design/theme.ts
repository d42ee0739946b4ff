import { colorsTuple, createTheme, type VariantColorResolverResult, type VariantColorsResolver } from '@mantine/core'

const tones = ['accent', 'bad'] as const

/** Buttons and marks take their colours from tokens: `color="bad"` for what removes or ends, everything else is the one accent. */
const variantColorResolver: VariantColorsResolver = ({ variant, color }): VariantColorResolverResult => {
  const tone = tones.find((name) => name === color) ?? 'accent'
  const word = `var(--${tone})`
  const soft = `var(--${tone}-soft)`
  if (variant === 'filled')
    return { background: word, hover: `var(--${tone}-strong)`, color: 'var(--on-accent)', border: `1px solid ${word}` }
  if (variant === 'light') return { background: soft, hover: soft, color: word, border: '1px solid transparent' }
  if (variant === 'outline' || variant === 'default')
    return { background: 'transparent', hover: soft, color: word, border: `1px solid ${word}` }
  return { background: 'transparent', hover: soft, color: word, border: '1px solid transparent' }
}

export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: colorsTuple('#0e5a62') },
  variantColorResolver,
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'default',
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--serif)', fontWeight: '500' },
  // Locking the scroll would write a style element into the page; base.css does it without.
  // By name, not by `Menu.extend`: importing a component here would put it into everyone's first load.
  components: {
    Anchor: { defaultProps: { underline: 'always' } },
    Button: { defaultProps: { size: 'sm' } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'none', position: 'bottom-end' } },
    // Its words change colour with the scheme; on the way they would be too faint to read.
    SegmentedControl: { defaultProps: { transitionDuration: 0 } },
    Select: { defaultProps: { comboboxProps: { transitionProps: { duration: 0 }, shadow: 'none' } } },
  },
})
