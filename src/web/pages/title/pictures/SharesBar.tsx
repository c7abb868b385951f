import { Trans, useLingui } from '@lingui/react/macro'
import { useElementSize } from '@mantine/hooks'
import { Picture } from '../../../parts/Picture.tsx'
import { nameOf, useDesk } from '../desk.tsx'
import { ratioWords } from '../edit/Value.tsx'
import { rowsOf, shareOf, textOf } from '../plain.ts'
import { textWidth } from './avails.ts'
import pictureClasses from './picture.module.css'
import classes from './SharesBar.module.css'

const [WIDEST, TALL] = [760, 64]

// Names are drawn at 12 px, and measured at 11.
const NAME_SIZE = 12 / 11

/** Who owns how much of the title: one bar that is the whole. */
export function SharesBar() {
  const desk = useDesk()
  const { t } = useLingui()
  const { ref, width: room } = useElementSize()
  // Drawn for the room there is: made smaller, its words could not be read on a phone.
  const wide = Math.min(WIDEST, room || WIDEST)
  const partners = rowsOf(desk.sections['deal'], 'partners').flatMap((row) => {
    const share = shareOf(textOf(row, 'share'))
    return share === undefined ? [] : [{ row, share, name: nameOf(desk, textOf(row, 'party')) }]
  })
  if (partners.length === 0) return null
  const whole = Math.max(
    1,
    partners.reduce((sum, { share }) => sum + share, 0),
  )
  const said = partners.reduce((sum, { share }) => sum + share, 0)
  let at = 0
  return (
    <Picture
      title={t`Shares`}
      caption={<Trans>Ownership by partner; what nobody holds yet is left open.</Trans>}
      sheet={{
        head: [t`Partner`, t`Share`],
        rows: partners.map(({ row, name }) => [name, ratioWords(desk, row['share'])]),
      }}
    >
      <div ref={ref} />
      <svg width={wide} height={TALL} viewBox={`0 0 ${wide} ${TALL}`} className={classes['shares']}>
        <title>{t`Shares`}</title>
        {partners.map(({ row, share, name }, i) => {
          const [x, width] = [(at / whole) * wide, (share / whole) * wide]
          at += share
          const path = `deal/partners/${row.id}/share`
          // A small part at the end has no room for its name to its right.
          const runsOut = x > 0 && x + 2 + NAME_SIZE * textWidth(name) > wide
          const words = runsOut ? { x: wide - 2, textAnchor: 'end' as const } : { x: x + 2 }
          return (
            // biome-ignore lint/a11y/useSemanticElements: there is no button within a drawing
            <g
              key={row.id}
              role="button"
              tabIndex={0}
              className={classes['rung']}
              aria-label={`${name}: ${ratioWords(desk, row['share'])}`}
              onClick={() => desk.open(path)}
              onKeyDown={(event) => event.key === 'Enter' && desk.open(path)}
            >
              <rect
                x={x + (i > 0 ? 1 : 0)}
                y={20}
                width={Math.max(1, width - 2)}
                height={26}
                className={classes['part']}
                data-nth={Math.min(i, 4)}
              />
              <text x={x + 2} y={14} className={pictureClasses['rungName']}>
                {ratioWords(desk, row['share'])}
              </text>
              <text {...words} y={60} className={pictureClasses['rungWhat']}>
                {name}
              </text>
            </g>
          )
        })}
        {said < 0.999999 && (
          <g>
            <rect
              x={said * wide}
              y={20}
              width={(1 - said) * wide}
              height={26}
              className={classes['openPart']}
            />
            <text x={said * wide + 2} y={60} className={pictureClasses['rungWhat']}>
              {t`not allotted`}
            </text>
          </g>
        )}
      </svg>
    </Picture>
  )
}
