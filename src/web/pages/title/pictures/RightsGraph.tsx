import { Trans, useLingui } from '@lingui/react/macro'
import { formatMonth } from '../../../lib/format.ts'
import { languageOf } from '../../../lib/script.ts'
import { type Desk, dayAt, nameOf, sayMedia, sayTerritories, useDesk } from '../desk.tsx'
import { dayBefore } from '../edit/Value.tsx'
import { fieldsOf, isFields, type Row, rowsOf, textOf } from '../plain.ts'
import classes from '../title.module.css'
import { Picture } from './Picture.tsx'

interface Node {
  readonly id: string
  readonly kind: 'work' | 'holder'
  readonly name: string
  readonly under: string
  readonly isTitle: boolean
  /** the record it opens */
  readonly path?: string
}

interface Edge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly label: string
  readonly under: readonly string[]
  /** signed stands in full, an option or a draft is dashed; a use that nobody's right carries is missing */
  readonly state: 'signed' | 'option' | 'draft' | 'made' | 'missing'
  readonly path?: string
}

interface Graph {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
}

const holderOf = (work: string, party: string) => `${work} ${party}`

/** Works and those who hold rights in them; each grant runs from who gives to who takes. */
function graphOf(desk: Desk, missing: string, elsewhere: string): Graph {
  const { say, sections, shared, page } = desk
  const head = isFields(sections['head']) ? sections['head'] : {}
  const titleWork = textOf(head, 'work') || `title ${page.card.id}`
  const own = rowsOf(sections['clear'], 'grants')
  const uses = rowsOf(sections['clear'], 'uses')
  const works = new Map((shared.works ?? []).map((work) => [work.id, work]))
  const grants = [
    ...own.map((row) => ({ row, path: `clear/grants/${row.id}` })),
    ...(shared.grants ?? [])
      .filter(({ id }) => !own.some((it) => it.id === id))
      .map((row) => ({ row, path: undefined })),
  ]
  const nodes = new Map<string, Node>()
  const edges: Edge[] = []
  const workNode = (id: string) => {
    if (nodes.has(id)) return
    const work = works.get(id)
    const kinds: Readonly<Record<string, string>> = say.terms.workKinds
    const owners = Array.isArray(work?.['owners'])
      ? (work['owners'] as string[]).map((it) => nameOf(desk, it))
      : []
    nodes.set(id, {
      id,
      kind: 'work',
      isTitle: id === titleWork,
      name: id === titleWork ? page.card.name : nameOf(desk, id),
      under: [kinds[textOf(work, 'kind')], textOf(work, 'year'), ...owners].filter(Boolean).join(' · '),
    })
  }
  const holder = (work: string, party: string) => {
    const id = holderOf(work, party)
    if (!nodes.has(id))
      nodes.set(id, { id, kind: 'holder', isTitle: false, name: nameOf(desk, party), under: '' })
    return id
  }
  workNode(titleWork)
  for (const { row } of grants) workNode(textOf(row, 'work'))
  for (const use of uses) workNode(textOf(use, 'work'))
  const takes = new Set(grants.map(({ row }) => holderOf(textOf(row, 'work'), textOf(row, 'licensee'))))
  for (const { row, path } of grants) {
    const [work, licensor, licensee] = [textOf(row, 'work'), textOf(row, 'licensor'), textOf(row, 'licensee')]
    const from = takes.has(holderOf(work, licensor)) && licensor !== licensee ? holder(work, licensor) : work
    edges.push({ ...edgeOf(desk, row, path), from, to: holder(work, licensee) })
  }
  // How each used work becomes the title: through whoever of the makers holds a right in it.
  const makers = [
    textOf(head, 'lead'),
    ...rowsOf(sections['deal'], 'partners').map((it) => textOf(it, 'party')),
  ]
  for (const use of uses) {
    const [work, right] = [textOf(use, 'work'), textOf(use, 'right')]
    const rights: Readonly<Record<string, string>> = say.terms.rights
    const maker = makers.find((party) => takes.has(holderOf(work, party)))
    const flawed = page.findings.some(
      ({ severity, because }) =>
        severity === 'error' && because.some(({ path }) => path.startsWith(`clear/uses/${use.id}`)),
    )
    edges.push({
      id: use.id,
      from: maker ? holderOf(work, maker) : work,
      to: titleWork,
      label: rights[right] ?? right,
      under: flawed ? [missing] : maker ? [] : [elsewhere],
      state: flawed ? 'missing' : 'made',
      path: `clear/uses/${use.id}`,
    })
  }
  for (const work of works.values())
    for (const base of rowsOf(work, 'basedOn') as readonly unknown[]) {
      const from = textOf(base, 'work')
      if (!nodes.has(from) || !nodes.has(work.id) || work.id === titleWork) continue
      const relations: Readonly<Record<string, string>> = say.terms.relations
      edges.push({
        id: `${from} ${work.id}`,
        from,
        to: work.id,
        label: relations[textOf(base, 'relation')] ?? '',
        under: [],
        state: 'made',
      })
    }
  return direct([...nodes.values()], edges)
}

/** A maker to whom one paper leads, and who only makes the title of it, needs no station of its own. */
function direct(nodes: readonly Node[], edges: readonly Edge[]): Graph {
  let [left, ways] = [nodes, edges]
  for (const { id, kind, name } of nodes) {
    const [to, from] = [ways.filter((it) => it.to === id), ways.filter((it) => it.from === id)]
    const [paper, made] = [to[0], from[0]]
    if (kind !== 'holder' || to.length !== 1 || from.length !== 1 || !paper || made?.state !== 'made')
      continue
    left = left.filter((node) => node.id !== id)
    ways = ways.flatMap((it) =>
      it === paper ? [{ ...paper, to: made.to, under: [...paper.under, name] }] : it === made ? [] : [it],
    )
  }
  return { nodes: left, edges: ways }
}

function edgeOf(desk: Desk, row: Row, path: string | undefined): Omit<Edge, 'from' | 'to'> {
  const rights: Readonly<Record<string, string>> = desk.say.terms.rights
  const states: Readonly<Record<string, string>> = desk.say.terms.grantStatus
  const status = textOf(row, 'status') as Edge['state']
  const until = fieldsOf(row, 'term')?.['until']
  const day = path ? dayAt(desk, `${path}/term/until`, until) : undefined
  const said = [
    sayTerritories(desk, row['territories']),
    [sayMedia(desk, row['media']), ...(day ? [`→ ${formatMonth(dayBefore(day))}`] : [])].join(' '),
  ]
  return {
    id: row.id,
    label: `${rights[textOf(row, 'right')] ?? ''}${status === 'signed' ? '' : ` (${states[status] ?? status})`}`,
    under: said,
    state: status,
    ...(path ? { path } : {}),
  }
}

const [BOX, TALL, COLUMN, GAP] = [150, 50, 316, 34]

/** Columns by the longest way from a beginning; within a column near what leads there. */
function layout({ nodes, edges }: Graph) {
  const column = new Map(nodes.map(({ id }) => [id, 0]))
  for (let pass = 0; pass < nodes.length; pass++) {
    let moved = false
    for (const { from, to } of edges) {
      const next = (column.get(from) ?? 0) + 1
      if (from !== to && next > (column.get(to) ?? 0) && next < nodes.length) {
        column.set(to, next)
        moved = true
      }
    }
    if (!moved) break
  }
  const columns = Map.groupBy(nodes, ({ id }) => column.get(id) ?? 0)
  const tallest = Math.max(...[...columns.values()].map((list) => list.length))
  const height = tallest * (TALL + GAP) + GAP
  const at = new Map<string, { readonly x: number; readonly y: number }>()
  for (const [n, list] of [...columns].toSorted(([a], [b]) => a - b)) {
    const weight = (id: string) => {
      const before = edges.flatMap(({ from, to }) => (to === id ? (at.get(from)?.y ?? []) : []))
      return before.length > 0 ? before.reduce((a, b) => a + b, 0) / before.length : 0
    }
    const sorted = list.toSorted((a, b) => weight(a.id) - weight(b.id))
    const free = height - sorted.length * TALL
    const step = free / (sorted.length + 1)
    for (const [i, { id }] of sorted.entries())
      at.set(id, { x: 8 + n * COLUMN, y: step * (i + 1) + TALL * i })
  }
  const width = 16 + (Math.max(...column.values()) * COLUMN + BOX)
  return { at, width, height }
}

// In a frame of its own a name needs no quotation marks.
const bare = (name: string): string => name.replace(/^[“「『‘"](.*)[”」』’"]$/u, '$1')

const cut = (text: string, most: number): string => {
  // Han, kana and hangul take about twice the width of Latin letters.
  let room = most
  for (const [i, letter] of [...text].entries()) {
    room -= /[\u1100-\ud7af\u3040-\u9fff]/.test(letter) ? 1.8 : 1
    if (room < 0) return `${[...text].slice(0, i).join('')}…`
  }
  return text
}

/** By which papers the right to make and show this came here: from authors on the left to screens on the right. */
export function RightsGraph() {
  const desk = useDesk()
  const { t } = useLingui()
  const graph = graphOf(desk, t`nobody here holds this right`, t`papers kept elsewhere`)
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
      name={`${desk.page.card.id.replace(':', '-')}-chain-of-title`}
      title={<Trans>Chain of title</Trans>}
      caption={
        <Trans>
          Works and who holds rights in them, from the author on the left. A full line is a signed grant, a
          dashed one an option or a draft, a red one a right that nobody here holds.
        </Trans>
      }
      table={{
        head: [t`From`, t`To`, t`Right`, t`Scope`, t`Standing`],
        rows: graph.edges.map(({ from, to, label, under, state }) => [
          called.get(from) ?? '',
          called.get(to) ?? '',
          label,
          under.join(' · '),
          stateWords[state],
        ]),
      }}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} className={classes['graph']}>
        <title>{t`Chain of title`}</title>
        {graph.edges.map((edge) => {
          const [a, b] = [at.get(edge.from), at.get(edge.to)]
          if (!a || !b) return null
          const [x1, y1, x2, y2] = [a.x + BOX, a.y + TALL / 2, b.x, b.y + TALL / 2]
          const bend = 26
          const [tx, ty] = [x2 - 8, y2]
          const d = `M${x1} ${y1}C${x1 + bend} ${y1} ${x1 + bend} ${y2} ${x1 + bend * 1.6} ${y2}L${tx} ${ty}`
          const pathTo = edge.path
          const isOpen = pathTo !== undefined && (desk.at?.startsWith(pathTo) ?? false)
          return (
            <g
              key={`${edge.id} ${edge.from}`}
              className={classes['edge']}
              data-state={edge.state}
              data-open={isOpen || undefined}
              {...(pathTo
                ? {
                    role: 'button',
                    tabIndex: 0,
                    'aria-label': `${edge.label}: ${called.get(edge.from)} → ${called.get(edge.to)}, ${edge.under.join(', ')}`,
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
              <text x={x1 + bend * 1.6 + 4} y={y2 - 6} className={classes['edgeLabel']}>
                {cut(edge.label, 19)}
                <title>{edge.label}</title>
              </text>
              {edge.under.map((line, n) => (
                <text
                  key={line}
                  x={x1 + bend * 1.6 + 4}
                  y={y2 + 14 + n * 13}
                  className={classes['edgeUnder']}
                >
                  {cut(line, 19)}
                  <title>{line}</title>
                </text>
              ))}
            </g>
          )
        })}
        {graph.nodes.map((node) => {
          const place = at.get(node.id)
          if (!place) return null
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
              <text
                x={place.x + (node.kind === 'work' ? 10 : BOX / 2)}
                y={place.y + (node.under ? 21 : TALL / 2 + 5)}
                textAnchor={node.kind === 'work' ? 'start' : 'middle'}
                className={classes['nodeName']}
                {...(languageOf(node.name) ? { lang: languageOf(node.name) } : {})}
              >
                {cut(bare(node.name), 16)}
                <title>{node.name}</title>
              </text>
              {node.under && (
                <text x={place.x + 10} y={place.y + 38} className={classes['edgeUnder']}>
                  {cut(node.under, 21)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </Picture>
  )
}
