// What the slate page keeps in its address, so that a view can be sent to a colleague.

export const VIEWS = ['board', 'timeline', 'grid', 'map'] as const
export type View = (typeof VIEWS)[number]

export const FACETS = ['state', 'home', 'mode', 'partner'] as const
export type Facet = (typeof FACETS)[number]

export interface SlateSearch {
  readonly view?: View
  readonly q?: string
  /** several values of a facet stand side by side, parted by `~` */
  readonly state?: string
  readonly home?: string
  readonly mode?: string
  readonly partner?: string
  /** a column of the grid, `-` before it for the other way round */
  readonly sort?: string
}

const KEYS = ['q', ...FACETS, 'sort'] as const

export function slateSearch(search: Record<string, unknown>): SlateSearch {
  const view = VIEWS.find((name) => name === search['view'])
  return {
    ...(view && view !== 'board' ? { view } : {}),
    ...Object.fromEntries(
      KEYS.flatMap((key) => {
        const value = search[key]
        if (typeof value === 'number') return [[key, String(value)]]
        return typeof value === 'string' && value !== '' ? [[key, value]] : []
      }),
    ),
  }
}

export const valuesOf = (search: SlateSearch, facet: Facet): readonly string[] =>
  search[facet]?.split('~') ?? []
