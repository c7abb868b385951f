import { createTheme, type MantineColorsTuple, Menu } from '@mantine/core'

// Persimmon: the one accent, for what can be done next. Jade, amber and vermilion are states, never decoration.
const persimmon: MantineColorsTuple = [
  '#fff2ea',
  '#fde0cf',
  '#f8c1a2',
  '#f39f72',
  '#ee8149',
  '#e96c2e',
  '#d9571b',
  '#b94612',
  '#96380f',
  '#742b0b',
]
const jade: MantineColorsTuple = [
  '#eaf7f1',
  '#d5ece1',
  '#a9d8c2',
  '#79c2a1',
  '#50ae83',
  '#35a06f',
  '#1f8a5b',
  '#15734a',
  '#0f5d3c',
  '#09462c',
]
const amber: MantineColorsTuple = [
  '#fff7e2',
  '#fdecc4',
  '#f8d88b',
  '#f2c150',
  '#ecad22',
  '#d99708',
  '#b97d00',
  '#946300',
  '#754e00',
  '#573900',
]
const vermilion: MantineColorsTuple = [
  '#fdecea',
  '#f9d6d1',
  '#f0aaa1',
  '#e67b6d',
  '#dd5341',
  '#d43d29',
  '#bd2c19',
  '#9c2213',
  '#7d1a0e',
  '#5f1209',
]

// Mantine's greys, warmed to the paper and the ink of style.css.
const gray: MantineColorsTuple = [
  '#f7f5f0',
  '#f1eee8',
  '#e8e4dc',
  '#e3dfd6',
  '#cfcabf',
  '#a09a8e',
  '#6b665d',
  '#5c574f',
  '#3d3a34',
  '#1d1b18',
]
const dark: MantineColorsTuple = [
  '#ece8e0',
  '#d3cdc2',
  '#aaa397',
  '#8c857a',
  '#4a463f',
  '#35322d',
  '#24221f',
  '#1e1d1a',
  '#161513',
  '#0e0d0c',
]

/** Noto for every script that a name may come in; each falls through to the next by range. */
const FACES = "'Noto Sans', 'Noto Sans KR', 'Noto Sans JP', 'Noto Sans Thai', system-ui, sans-serif"

export const theme = createTheme({
  primaryColor: 'persimmon',
  // White on a lighter persimmon would be too faint to read, in the dark too.
  primaryShade: 7,
  colors: { gray, dark, persimmon, jade, amber, vermilion },
  black: '#1d1b18',
  fontFamily: FACES,
  headings: { fontFamily: FACES, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 4,
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '40px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // An empty element that only takes the focus is announced as an item without a name.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
  },
})
