import type { ReactNode } from 'react'

/** Line drawings of sixteen units a side; the word beside them or the label of their button says what they are. */
const LINES = {
  board: <path d="M2.5 3h3v10h-3zM6.5 3h3v6h-3zM10.5 3h3v8h-3z" />,
  timeline: <path d="M2 4h6M5 8h7M8 12h6" />,
  grid: <path d="M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M6.5 3v10" />,
  map: (
    <path d="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM2 8h12M8 2c2 1.8 2.6 3.8 2.6 6S10 12.2 8 14M8 2C6 3.8 5.4 5.8 5.4 8S6 12.2 8 14" />
  ),
  search: <path d="M7 2.500a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14" />,
  sun: (
    <path d="M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1.500M8 13.500V15M1 8h1.500M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1" />
  ),
  moon: <path d="M13.5 9.500A6 6 0 0 1 6.5 2.500a6 6 0 1 0 7 7z" />,
  auto: <path d="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 2v12" />,
  language: (
    <path d="M2 4h7M5.5 2.500V4M8 4c-.8 3-3 5-5.5 6M3.5 6c.8 1.8 2.5 3.2 4.5 4M8 14l3-7 3 7M9 12h4" />
  ),
  person: (
    <path d="M8 2.500a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.400zM2.8 13.500c.6-2.7 2.6-4 5.2-4s4.6 1.3 5.2 4" />
  ),
  people: (
    <path d="M6 3a2.3 2.3 0 1 0 0 4.600A2.3 2.3 0 0 0 6 3zM1.8 13c.4-2.4 2-3.6 4.2-3.600S9.8 10.6 10.2 13M10.5 3.400a2.2 2.2 0 0 1 0 4M12 9.600c1.3.5 2 1.7 2.2 3.4" />
  ),
  history: <path d="M2.5 8a5.5 5.5 0 1 0 1.8-4.100L2.5 5.500M2.5 2.500v3h3M8 5v3.200l2.2 1.3" />,
  share: <path d="M8 10V2M5 4.800 8 2l3 2.800M4 7.500H2.8v6.200h10.4V7.500H12" />,
  branch: <path d="M3.5 13.5v-11M3.5 11.5c5 0 8-2 8-7M9 6.5 11.5 4 14 6.5" />,
  bell: (
    <path d="M3.2 11.500h9.600L11.5 9.600V7a3.500 3.500 0 0 0-7 0v2.600zM6.700 13.300a1.400 1.400 0 0 0 2.600 0" />
  ),
  check: <path d="m3 8.5 3.2 3.200L13 4.8" />,
  cross: <path d="m4 4 8 8M12 4l-8 8" />,
  down: <path d="m4 6 4 4 4-4" />,
  right: <path d="m6 4 4 4-4 4" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.4" />,
  keys: <path d="M2 4.500h12v7.500H2zM4.5 7h.01M7 7h.01M9.5 7h.01M12 7h.01M5 9.800h6" />,
  leave: <path d="M9.5 3H3v10h6.500M7 8h7M11.5 5.5 14 8l-2.5 2.5" />,
  flag: <path d="M4 14V2.500h8L10 5.500l2 3H4" />,
  rights: <path d="M3.500 2.500h6l3 3v8h-9zM9.500 2.500v3h3M5.500 9.500l1.600 1.600 3.200-3.300" />,
  offline: (
    <path d="M2 2l12 12M4.5 10.500a5 5 0 0 1 2-1.300M8 12.500h.01M2 7.800A8.5 8.5 0 0 1 5.5 5.600M8 5a8.5 8.5 0 0 1 6 2.8" />
  ),
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof LINES

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none', display: 'block' }}
    >
      {LINES[name]}
    </svg>
  )
}
