import { qrCode } from '../../lib/qr.ts'
import classes from './Account.module.css'

/** A text for the camera of a phone; nothing where it is too long for one, since the text stands beside it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const rows = qrCode(text)
  if (!rows) return null
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg
      className={classes['qr']}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  )
}
