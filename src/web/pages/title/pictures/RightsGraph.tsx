import { i18n } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { languageOf } from '../../../lib/script.ts'
import { Picture } from '../../../parts/Picture.tsx'
import { useDesk } from '../desk.tsx'
import { inLines } from './fit.ts'
import classes from './RightsGraph.module.css'
import { BOX, layout, TALL } from './rights-layout.ts'
import { type Edge, graphOf } from './rights-model.ts'

// In a frame of its own a name needs no quotation marks.
const bare = (name: string): string => name.replace(/^[“「『‘"](.*)[”」』’"]$/u, '$1')

/** What stands in one line of a box, and of the way between two, in Latin letters. */
const [IN_BOX, ON_THE_WAY] = [21, 18]
const [LINE, SMALL_LINE] = [16, 13]

/** By which papers the right to make and show this came here: from authors on the left to screens on the right. */
export function RightsGraph() {
  const desk = useDesk()
  const { t } = useLingui()
  const graph = graphOf(desk, desk.page.asOf, {
    missing: t`nobody here holds this right`,
    elsewhere: t`papers kept elsewhere`,
    unrooted: t`missing: no paper leads here`,
    expired: (lastDay) => t`expired on ${lastDay}`,
    narrower: (lacks) => t`narrower: lacks ${lacks}`,
  })
  if (graph.edges.length === 0) return null
  const { at, width, height } = layout(graph)
  const called = new Map(graph.nodes.map((node) => [node.id, node.name]))
  const stateWords: Readonly<Record<Edge['state'], string>> = {
    ...desk.say.terms.grantStatus,
    made: t`made into`,
    missing: t`missing`,
  }
  return (
    <Picture
      title={t`Chain of title`}
      caption={
        <Trans>
          Works and who holds rights in them, from the author on the left. A full line is a signed grant, a
          dashed one an option or a draft, a red one a right that nobody here holds. An amber one has run out,
          or holds less than is passed on or shown.
        </Trans>
      }
      scrolls
      sheet={{
        head: [t`From`, t`To`, t`Right`, t`Scope`, t`Standing`],
        rows: graph.edges.map(({ from, to, label, under, state, flaw }) => [
          called.get(from) ?? '',
          called.get(to) ?? '',
          label,
          under.join(' · '),
          [stateWords[state], ...(flaw ? [flaw.words] : [])].join(' · '),
        ]),
      }}
    >
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className={classes['graph']}
        style={{ '--least': `${width * 0.85}px` }}
      >
        <title>{t`Chain of title`}</title>
        {graph.edges.map((edge) => {
          const [a, b] = [at.get(edge.from), at.get(edge.to)]
          if (!a || !b) return null
          const [x1, y1, x2, y2] = [a.x + BOX, a.y + TALL / 2, b.x, b.y + TALL / 2]
          const bend = 26
          const [tx, ty] = [x2 - 8, y2]
          const d = `M${x1} ${y1}C${x1 + bend} ${y1} ${x1 + bend} ${y2} ${x1 + bend * 1.6} ${y2}L${tx} ${ty}`
          const pathTo = edge.path
          const left = x1 + bend * 1.6 + 4
          const label = inLines(edge.label, ON_THE_WAY, 2, i18n.locale)
          const under = edge.under.flatMap((whole) =>
            inLines(whole, ON_THE_WAY, 2, i18n.locale).map((line) => ({ line, whole })),
          )
          const isOpen = pathTo !== undefined && (desk.at?.startsWith(pathTo) ?? false)
          return (
            <g
              key={`${edge.id} ${edge.from}`}
              className={classes['edge']}
              data-state={edge.state}
              data-flaw={edge.flaw?.kind}
              data-open={isOpen || undefined}
              {...(pathTo
                ? {
                    role: 'button',
                    tabIndex: 0,
                    'aria-label': `${edge.label}: ${called.get(edge.from)} → ${called.get(edge.to)}, ${[...edge.under, ...(edge.flaw ? [edge.flaw.words] : [])].join(', ')}`,
                    onClick: () => desk.open(pathTo),
                    onKeyDown: (event: React.KeyboardEvent) => {
                      if (event.key === 'Enter') desk.open(pathTo)
                    },
                  }
                : {})}
            >
              <path d={d} className={classes['edgeHit']} />
              <path d={d} className={classes['edgeLine']} />
              <path d={`M${tx} ${ty - 4}l8 4-8 4z`} className={classes['edgeHead']} />
              {label.map((line, n) => (
                <text
                  key={line}
                  x={left}
                  y={y2 - 6 - (label.length - 1 - n) * SMALL_LINE}
                  className={classes['edgeLabel']}
                >
                  {line}
                  <title>{edge.label}</title>
                </text>
              ))}
              {edge.flaw && (
                <text x={left} y={y2 - 6 - label.length * SMALL_LINE} className={classes['edgeFlaw']}>
                  {`! ${inLines(edge.flaw.words, 24, 1, i18n.locale)[0]}`}
                  <title>{edge.flaw.words}</title>
                </text>
              )}
              {under.map(({ line, whole }, n) => (
                <text
                  key={`${whole} ${line}`}
                  x={left}
                  y={y2 + 14 + n * SMALL_LINE}
                  className={classes['edgeUnder']}
                >
                  {line}
                  <title>{whole}</title>
                </text>
              ))}
            </g>
          )
        })}
        {graph.nodes.map((node) => {
          const place = at.get(node.id)
          if (!place) return null
          const language = languageOf(node.name)
          const name = inLines(bare(node.name), IN_BOX, 2, language ?? i18n.locale)
          const rows = name.length + (node.under ? 1 : 0)
          const first = place.y + TALL / 2 + 5 - ((rows - 1) * LINE) / 2
          return (
            <g
              key={node.id}
              className={classes['node']}
              data-kind={node.kind}
              data-title={node.isTitle || undefined}
            >
              <rect
                x={place.x}
                y={place.y}
                width={BOX}
                height={TALL}
                rx={node.kind === 'work' ? 3 : TALL / 2}
              />
              {name.map((line, n) => (
                <text
                  key={line}
                  x={place.x + (node.kind === 'work' ? 10 : BOX / 2)}
                  y={first + n * LINE}
                  textAnchor={node.kind === 'work' ? 'start' : 'middle'}
                  className={classes['nodeName']}
                  {...(language ? { lang: language } : {})}
                >
                  {line}
                  <title>{node.name}</title>
                </text>
              ))}
              {node.under && (
                <text x={place.x + 10} y={first + name.length * LINE} className={classes['edgeUnder']}>
                  {inLines(node.under, 26, 1, i18n.locale)}
                  <title>{node.under}</title>
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </Picture>
  )
}
