/** The letters that the tables use for the vocabularies of the framework, and what they stand for. */
export const VOCABULARIES = { a: 'avails', m: 'md', c: 'mdmec', d: 'xmldsig' } as const

/** A place in a content model that one element takes. */
export interface Position {
  /** `avails Territory`; empty for any element */
  readonly name: string
  readonly type: string
  /** it may not be left out where its group stands */
  readonly required: boolean
  /** the value of an element without text */
  readonly value?: string
  /** whether that is the one value it may have */
  readonly fixed?: boolean
  readonly any?: {
    /** the vocabulary that it may not be of */
    readonly except: string
    /** it need not be known */
    readonly lax: boolean
  }
}

/**
 * A content model as the positions that may come first and after each other: by Glushkov's construction, which
 * needs no search, since a schema may leave no doubt which position an element takes.
 */
export interface Model {
  readonly positions: readonly Position[]
  readonly first: readonly number[]
  readonly follow: readonly (readonly number[])[]
  readonly last: ReadonlySet<number>
  readonly nullable: boolean
}

interface Part {
  readonly first: readonly number[]
  readonly last: readonly number[]
  readonly nullable: boolean
}

const EMPTY: Part = { first: [], last: [], nullable: true }

/** Reads a model as the tables write it: `(a.Start=dateTime|a.StartCondition=40),a.Term=41*`. */
export function readModel(text: string): Model {
  const positions: Position[] = []
  const follow: number[][] = []
  let at = 0

  const link = (from: readonly number[], to: readonly number[]): void => {
    for (const one of from) for (const next of to) if (!follow[one]!.includes(next)) follow[one]!.push(next)
  }
  function repeated(part: Part): Part {
    const sign = /[?*+1]/.test(text[at] ?? '') ? text[at++] : ''
    if (sign === '*' || sign === '+') link(part.last, part.first)
    return sign === '?' || sign === '*' ? { ...part, nullable: true } : part
  }
  function group(): Part {
    at++
    let whole: Part | undefined
    let choice = false
    while (text[at] !== ')') {
      const part = item()
      if (!whole) whole = part
      else if (choice) {
        whole = {
          first: [...whole.first, ...part.first],
          last: [...whole.last, ...part.last],
          nullable: whole.nullable || part.nullable,
        }
      } else {
        link(whole.last, part.first)
        whole = {
          first: whole.nullable ? [...whole.first, ...part.first] : whole.first,
          last: part.nullable ? [...whole.last, ...part.last] : part.last,
          nullable: whole.nullable && part.nullable,
        }
      }
      if (text[at] === '|') choice = true
      if (text[at] !== ')') at++
    }
    at++
    return repeated(whole ?? EMPTY)
  }
  function item(): Part {
    if (text[at] === '(') return group()
    const rest = text.slice(at)
    const any = /^\*(~?)([acdm]?)/.exec(rest)
    const element = /^([acdm])\.([^=]+)=(\w+)(?:([~^])([^?*+,|)]*))?/.exec(rest)
    const [matched = ''] = any ?? element ?? []
    at += matched.length
    if (any) {
      const except = any[2] === '' ? '' : VOCABULARIES[any[2] as keyof typeof VOCABULARIES]
      positions.push({ name: '', type: '', required: false, any: { except, lax: any[1] === '~' } })
    } else {
      const [, letter, name, type = '', sign, value] = element ?? []
      const vocabulary = VOCABULARIES[letter as keyof typeof VOCABULARIES]
      const given = value === undefined ? {} : { value, fixed: sign === '^' }
      const required = !/[?*]/.test(text[at] ?? '')
      positions.push({ name: `${vocabulary} ${name}`, type, required, ...given })
    }
    follow.push([])
    const own = [positions.length - 1]
    return repeated({ first: own, last: own, nullable: false })
  }

  const { first, last, nullable } = text.startsWith('(') ? group() : EMPTY
  return { positions, first, follow, last: new Set(last), nullable }
}
