import type { Day } from '../base/index.ts'
import { day } from '../base/index.ts'
import type { Catalogue, Title } from '../title/index.ts'
import { EMPTY_CATALOGUE, titleOf } from '../title/index.ts'
import type { Code } from './codes.ts'
import { evaluator } from './memory.ts'
import type { Readable, Reading } from './reading.ts'
import type { Found, Rule } from './rule.ts'
import { VIEWS } from './views/index.ts'

/** A title of which a test says only what it is about. */
export const bareTitle = (sections: Partial<Title> = {}): Title => ({
  ...titleOf({
    id: 'title:test',
    names: { en: 'Test' },
    form: 'series',
    home: 'JP',
    mode: 'local-production',
    work: 'work:local',
    lead: 'party:studio',
    reached: 'settle',
  }),
  ...sections,
})

const evaluatorOf = (title: Title, catalogue: Partial<Catalogue>, asOf: Day) => {
  const { grants, sources: _, ...shared } = { ...EMPTY_CATALOGUE, ...catalogue }
  return evaluator({ ...title, ...shared, catalogueGrants: grants, asOf }, VIEWS as never, undefined)
}

/** What one view makes of a title. */
export const viewOf = <R extends Readable>(
  name: R,
  sections: Partial<Title>,
  catalogue: Partial<Catalogue> = {},
  asOf: Day = day('2026-01-01'),
): Reading[R] => evaluatorOf(bareTitle(sections), catalogue, asOf)(name) as Reading[R]

/** What one rule says of a title, without the others. */
export function ask<C extends Code, R extends Readable>(
  rule: Rule<C, R>,
  sections: Partial<Title> = {},
  catalogue: Partial<Catalogue> = {},
  asOf: Day = day('2026-01-01'),
): readonly Found<C>[] {
  const answerTo = evaluatorOf(bareTitle(sections), catalogue, asOf)
  return [...rule.find(Object.fromEntries(rule.reads.map((name) => [name, answerTo(name)])) as never)]
}
