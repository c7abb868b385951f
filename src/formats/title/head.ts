import type { Baseline, Head, Link } from '../../core/title/index.ts'
import { list, oneOf, optional, record } from './codec.ts'
import { ENTRY_MODE } from './decide.ts'
import { basis, country, datesByPath, day, names, own, ref } from './values.ts'

const REACHED: Record<Link, string> = {
  decide: 'which story, where, by which entry mode',
  clear: 'the rights',
  deal: 'partners, money, shares',
  adapt: 'the script',
  make: 'schedule and shooting',
  release: 'windows and premiere',
  settle: 'receipts and statements',
}

const baseline = record<Baseline>('What the parties approved: the day on which each dated thing was to be.', {
  on: day('The day of the approval.'),
  by: list(ref('party'), 'Who approved it.'),
  dates: datesByPath(
    'The approved days, each by the path of its date: `release/windows/window:example/term/from`.',
  ),
})

/** `title.yaml`: what a title is, before its seven sections. */
export const head = record<Head>('What a title is: one production for one home territory.', {
  id: own('title'),
  names: names('What it is called, in each language.'),
  form: oneOf<Head['form']>({ series: 'episodes', film: 'one film', stage: 'a play or a musical' }),
  home: country('The territory that it is made for.'),
  mode: ENTRY_MODE('How it enters that market.'),
  work: ref('work', 'The work that the production itself is, in the catalogue.'),
  lead: ref('party', 'The company that leads it and is paid by its financiers.'),
  reached: oneOf<Link>(
    REACHED,
    'The furthest link that work has come to; nobody is asked yet for facts beyond it.',
  ),
  baseline: optional(baseline),
  ...basis,
})
