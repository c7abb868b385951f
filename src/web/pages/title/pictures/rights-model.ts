import type { Day } from '../../../../core/base/index.ts'
import { mediaFromMask, territoriesFromMask } from '../../../../core/base/index.ts'
import { formatDay, formatMonth, formatRange } from '../../../lib/format.ts'
import { type Desk, dayAt, nameOf, sayMedia, sayTerritories } from '../desk.tsx'
import { dayBefore } from '../edit/Value.tsx'
import { type Fields, fieldsOf, isFields, type Row, rowsOf, textOf, wordsOf } from '../plain.ts'
import { boxOf, type Flaw, flawsOf, type Paper, untilOf } from './papers.ts'

export interface Node {
  readonly id: string
  readonly kind: 'work' | 'holder'
  readonly name: string
  readonly under: string
  readonly isTitle: boolean
  /** the record it opens */
  readonly path?: string
}

export interface Edge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly label: string
  readonly under: readonly string[]
  /** signed stands in full, an option or a draft is dashed; a use that nobody's right carries is missing */
  readonly state: 'signed' | 'option' | 'draft' | 'made' | 'missing'
  /** what ails it, in words, and how */
  readonly flaw?: { readonly kind: Flaw['kind']; readonly words: string }
  readonly path?: string
}

export interface Graph {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
}

/** What the picture says beside the words of the trade. */
export interface GraphWords {
  readonly missing: string
  readonly elsewhere: string
  readonly unrooted: string
  readonly expired: (lastDay: string) => string
  readonly narrower: (lacks: string) => string
}

const holderOf = (work: string, party: string) => `${work} ${party}`

/** Works and those who hold rights in them; each grant runs from who gives to who takes. */
export function graphOf(desk: Desk, asOf: string, words: GraphWords): Graph {
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
  const flaws = flawsIn(desk, grants, uses, works, asOf)
  for (const { row } of grants) workNode(textOf(row, 'work'))
  for (const use of uses) workNode(textOf(use, 'work'))
  const takes = new Set(grants.map(({ row }) => holderOf(textOf(row, 'work'), textOf(row, 'licensee'))))
  for (const { row, path } of grants) {
    const [work, licensor, licensee] = [textOf(row, 'work'), textOf(row, 'licensor'), textOf(row, 'licensee')]
    const found = flaws.get(row.id) ?? []
    const unrooted = found.some(({ kind }) => kind === 'unrooted')
    const named = takes.has(holderOf(work, licensor)) || unrooted
    const from = named && licensor !== licensee ? holder(work, licensor) : work
    const flaw = flawWords(desk, found, words)
    edges.push({ ...edgeOf(desk, row, path), ...(flaw && { flaw }), from, to: holder(work, licensee) })
    const root = `${from} missing`
    if (unrooted && from !== work && !edges.some(({ id }) => id === root) && !takes.has(from))
      edges.push({ id: root, from: work, to: from, label: words.unrooted, under: [], state: 'missing' })
  }
  // How each used work becomes the title: through whoever of the makers holds a right in it.
  const makers = makersOf(sections)
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
      under: flawed ? [words.missing] : maker ? [] : [words.elsewhere],
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

const makersOf = (sections: Fields): readonly string[] => [
  textOf(sections['head'], 'lead'),
  ...rowsOf(sections['deal'], 'partners').map((it) => textOf(it, 'party')),
]

/** The days of a term, where they can be told. */
function daysOf(desk: Desk, path: string | undefined, term: Fields | undefined) {
  const at = (name: string) => {
    const value = term?.[name]
    return value === 'open' ? 'open' : dayAt(desk, path ? `${path}/${name}` : '', value)
  }
  return [at('from'), untilOf(at('last'), at('until'))] as const
}

function flawsIn(
  desk: Desk,
  grants: readonly { readonly row: Row; readonly path: string | undefined }[],
  uses: readonly Row[],
  works: ReadonlyMap<string, Row>,
  asOf: string,
): ReadonlyMap<string, readonly Flaw[]> {
  const papers = grants.map(
    ({ row, path }): Paper => ({
      id: row.id,
      work: textOf(row, 'work'),
      right: textOf(row, 'right'),
      licensor: textOf(row, 'licensor'),
      licensee: textOf(row, 'licensee'),
      signed: row['status'] === 'signed',
      scope: boxOf(
        row['territories'],
        row['media'],
        ...daysOf(desk, path && `${path}/term`, fieldsOf(row, 'term')),
      ),
    }),
  )
  const isFree = (work: string, party: string): boolean => {
    const known = works.get(work)
    const owners = wordsOf(known, 'owners')
    // Of a work whose author is not known here nobody can say where its rights began.
    return !known || owners.length === 0 || owners.includes(party) || rowsOf(known, 'publicDomain').length > 0
  }
  const needs = rowsOf(desk.sections['release'], 'windows').flatMap((row) => {
    const days = daysOf(desk, `release/windows/${row.id}/term`, fieldsOf(row, 'term'))
    return boxOf(row['territories'], row['medium'], ...days) ?? []
  })
  const wanted = uses.map((use) => ({ work: textOf(use, 'work'), right: textOf(use, 'right') }))
  return flawsOf(papers, isFree, new Set(makersOf(desk.sections)), wanted, needs, asOf as Day)
}

function flawWords(desk: Desk, flaws: readonly Flaw[], words: GraphWords): Edge['flaw'] {
  const flaw = flaws.find(({ kind }) => kind !== 'unrooted')
  if (!flaw || flaw.kind === 'unrooted') return undefined
  if (flaw.kind === 'expired')
    return { kind: flaw.kind, words: words.expired(formatDay(dayBefore(flaw.until))) }
  const { lacks } = flaw
  const said =
    lacks.kind === 'territories'
      ? desk.say.territories(territoriesFromMask(lacks.mask))
      : lacks.kind === 'media'
        ? sayMedia(desk, mediaFromMask(lacks.mask))
        : formatRange(lacks.from, lacks.until === 'open' ? undefined : lacks.until)
  return { kind: flaw.kind, words: words.narrower(said) }
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
