import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Ratio } from '../base/index.ts'
import { day, money, ONE, ratio } from '../base/index.ts'
import { tier } from './deal.fixture.ts'
import type { Tier } from './types.ts'
import { type Incoming, type PaidOut, payOut } from './waterfall.ts'

/*
 * Worked examples that others published, with their own inputs and outputs, read where the study keeps them.
 * Those about something else than paying out receipts are not asked: W18, W19 (bonuses on published figures),
 * W27 (shadow accounts), W28 (conditions on a contract), W29 (interest), W32 (bases that add up to more than
 * all), W34, W35 (incentives), and W30, of which only the order of the tiers was readable.
 */
const FILE = new URL('../../../../shared/data/waterfall/examples.json', import.meta.url)

/** A number of an example in whole units; a unit is a million minor ones, so that no printed figure is rounded. */
const UNIT = 1_000_000
const exact = (units: number): bigint => BigInt(Math.round(units * UNIT))
const units = (minor: bigint): number => Number(minor) / UNIT

/** `0.35`, `1/15` */
function fraction(value: number | string): Ratio {
  const [num, den] = String(value).split('/')
  return den ? ratio(BigInt(num!), BigInt(den)) : ratio(exact(Number(value)), BigInt(UNIT))
}

interface Step {
  readonly of?: Tier['of']
  readonly take?: number | string
  readonly most?: number
  /** weight by party; without it one party takes all */
  readonly to?: Readonly<Record<string, number | string>>
}

/** Receipts, in units, through steps, each named. */
function pay(receipts: readonly number[], steps: Readonly<Record<string, Step>>): PaidOut {
  const tiers = Object.entries(steps).map(([name, { of = 'remaining', take, most, to = { one: 1 } }]) =>
    tier({
      id: `tier:${name}`,
      of,
      take: take === undefined ? ONE : fraction(take),
      to: Object.entries(to).map(([party, weight]) => ({
        party: `party:${party}`,
        weight: fraction(weight),
      })),
      ...(most === undefined ? {} : { cap: money('USD', exact(most)) }),
    }),
  )
  const incoming = receipts.map(
    (sum, i): Incoming => ({
      id: `receipt:${i + 100}`,
      on: day('2026-01-01'),
      amount: money('USD', exact(sum)),
    }),
  )
  return payOut({ currency: 'USD', tiers }, incoming)
}

const named = ({ tiers }: PaidOut, name: string) => tiers.find((it) => it.tier === `tier:${name}`)!
const to = (out: PaidOut, name: string): readonly number[] =>
  named(out, name).to.map(({ amount }) => units(amount.minor))
const of = (out: PaidOut, name: string): number => units(named(out, name).paid.minor)

interface Example {
  readonly id: string
  // biome-ignore lint/suspicious/noExplicitAny: every example has inputs of its own shape
  readonly inputs: any
  readonly outputs: readonly { readonly name: string; readonly value: unknown }[]
}

// biome-ignore lint/suspicious/noExplicitAny: as above
const check = (examples: ReadonlyMap<string, Example>, id: string, work: (inputs: any) => object): void => {
  const { inputs, outputs } = examples.get(id)!
  const worked = work(inputs) as Readonly<Record<string, unknown>>
  const printed = Object.fromEntries(outputs.map(({ name, value }) => [name, value]))
  for (const [name, value] of Object.entries(worked))
    expect({ [name]: value }).toEqual({ [name]: printed[name] })
  expect(Object.keys(worked).length).toBeGreaterThan(0)
}

const here = existsSync(FILE)

if (!here) test.skip('not run: ../shared/data is not here', () => {})
else
  describe('published waterfalls come out as they were printed', () => {
    const examples = new Map<string, Example>(
      JSON.parse(readFileSync(FILE, 'utf8')).examples.map((it: Example) => [it.id, it]),
    )
    const asPrinted = (id: string, what: string, work: Parameters<typeof check>[2]): void =>
      test(`${id}: ${what}`, () => check(examples, id, work))

    asPrinted(
      'W03',
      'three classes pari passu, each up to a cap of its own, then half and half',
      (inputs) => {
        const {
          atl_deferral: atl,
          crew_deferrals: crew,
          investors_120pct: investors,
        } = inputs.pari_passu_shares
        // What a contract says of unequal caps, step by step: 12,500 fill the first class, 4,500 more the third.
        const run = (sale: number) =>
          pay([sale], {
            cam: { most: inputs.off_the_top[0].cam },
            agent: { most: inputs.off_the_top[1].sales_agent_distributors },
            cast: { most: inputs.recoupment.cast },
            all: { most: 12_500, to: { atl, crew, investors } },
            two: { most: 4_500, to: { crew, investors } },
            crew: { most: 6_000 },
            profit: { to: { team: 0.5, investors: 0.5 } },
          })
        const classes = (out: PaidOut): readonly number[] => {
          const [[a, c, i], [c2, i2], [c3]] = [to(out, 'all'), to(out, 'two'), to(out, 'crew')]
          return [a!, c! + c2! + c3!, i! + i2!]
        }
        const [small, middle, large] = inputs.sale_cases.map(run)
        return {
          '15000.after_cam': 15_000 - of(small, 'cam'),
          '15000.after_sales_agent': 15_000 - of(small, 'cam') - of(small, 'agent'),
          '20000.after_cam': 20_000 - of(middle, 'cam'),
          '15000.to_distribute': classes(small).reduce((a, b) => a + b, 0),
          '15000.split': classes(small),
          '20000.split': classes(middle),
          '40000.split': classes(large),
          '40000.profit_each_side': to(large, 'profit')[0],
        }
      },
    )
    asPrinted('W04', 'a royalty pool of the operating profit', (inputs) => {
      const out = pay([inputs.receipts], {
        running: { most: inputs.running_costs },
        pool: { take: inputs.pool_rate },
      })
      return {
        operating_profit: inputs.receipts - of(out, 'running'),
        royalty_pool: of(out, 'pool'),
      }
    })
    asPrinted('W06', 'a pool of 15 points, before and after recoupment', (inputs) => {
      const points = Object.fromEntries(Array.from({ length: inputs.points }, (_, i) => [`p${i}`, 1]))
      const run = (take: number) => pay([15], { pool: { take, to: points }, investors: {} })
      const [before, after] = [run(inputs.pool_rate_pre), run(inputs.pool_rate_post)]
      return {
        producer_investor_share_pre: of(before, 'investors') / 15,
        producer_investor_share_post: of(after, 'investors') / 15,
        one_point_fraction_of_pool: `1/${of(after, 'pool') / to(after, 'pool')[0]!}`,
      }
    })
    asPrinted('W07', 'a pool divided by points, the rest to the investors', (inputs) => {
      const out = pay([1], { pool: { take: inputs.pool_rate, to: inputs.points }, investors: {} })
      const [author, director, producers] = to(out, 'pool')
      return {
        investors_share_of_operating_profit: of(out, 'investors'),
        author_share_of_operating_profit: author,
        director,
        producers,
      }
    })
    asPrinted('W09', 'weeks until a musical has recouped', (inputs) => {
      const nut = `${inputs.weekly_nut}/${inputs.weekly_gross}`
      const run = (weeks: number) =>
        pay(Array(weeks).fill(inputs.weekly_gross), {
          running: { of: 'gross', take: nut },
          recoup: { most: inputs.capitalisation },
          profit: {},
        })
      const recouped = (weeks: number) => of(run(weeks), 'recoup') === inputs.capitalisation
      return {
        weekly_profit: of(run(1), 'recoup'),
        weeks_to_recoup: Array.from({ length: 120 }, (_, i) => i + 1).find(recouped),
      }
    })
    asPrinted('W10', 'the unit of an investor in the West End', (inputs) => {
      const units = Object.fromEntries(Array.from({ length: inputs.units }, (_, i) => [`u${i}`, 1]))
      const out = pay([3500], {
        producer: { take: inputs.post_recoupment_producer },
        investors: { to: units },
      })
      expect(to(out, 'investors')[0]).toBe(3) // printed as 3/3500 of the profit
      return { investors_post: of(out, 'investors') / 3500 }
    })
    asPrinted('W12', 'three writers on a royalty of the gross', (inputs) => {
      const writers = { book: 1, lyrics: 1, music: 1 }
      const each = (receipts: readonly number[]) =>
        to(pay(receipts, { royalty: { of: 'gross', take: inputs.rate_post, to: writers } }), 'royalty')[0]
      return {
        each_writer_week_post: inputs.weekly_gross.map((gross: number) => each([gross])),
        each_writer_year_52: inputs.weekly_gross.map((gross: number) => each(Array(52).fill(gross))),
      }
    })
    asPrinted('W13', 'net profit shared by producers and investors', (inputs) => {
      const { producer_share: producers, investor_share: investors } = inputs
      const out = pay([inputs.net_profits], { profit: { to: { producers, investors } } })
      const [toProducers, toInvestors] = to(out, 'profit')
      return { producers: toProducers, investors: toInvestors }
    })
    asPrinted('W16', 'a film that breaks even', (inputs) => {
      const out = pay([250], {
        fee: { of: 'gross', take: inputs.distribution_fee },
        expenses: { most: inputs.distribution_expenses },
        cost: { most: inputs.production_cost_and_interest },
        net: {},
      })
      const covered = of(out, 'cost') === inputs.production_cost_and_interest
      return {
        break_even_revenue: covered ? units(out.received.minor) : undefined,
        fee_at_break_even: of(out, 'fee'),
        net_at_break_even: of(out, 'net'),
      }
    })
    asPrinted('W20', 'advertising before the advance before everybody else', (inputs) => {
      const run = (of: { readonly box_office: number; readonly advertising: number }, profit: Step['to']) =>
        pay([of.box_office], {
          theatres: { of: 'gross', take: inputs.theatres_share },
          advertising: { most: of.advertising },
          advance: { most: inputs.advance },
          profit: profit ? { to: profit } : {},
        })
      const first = run(inputs.case_1, undefined)
      const second = run(inputs.case_2, { distributor: '1/3', company: '2/3' })
      const [distributor, company] = to(second, 'profit')
      return {
        'case_1.to_distributor': inputs.case_1.box_office - of(first, 'theatres'),
        'case_1.left_after_advertising': of(first, 'advance') + of(first, 'profit'),
        'case_2.profit_after_ads_and_advance': of(second, 'profit'),
        'case_2.distributor': distributor,
        'case_2.production_company': company,
      }
    })
    asPrinted('W23', 'an investor pro rata', (inputs) => {
      const out = pay([1], {
        recoup: { to: { one: inputs.invested, others: inputs.budget - inputs.invested } },
      })
      return { share_at_recoupment_stage: to(out, 'recoup')[0] }
    })
    asPrinted('W24', 'commission, costs and a guarantee already paid, then the producer', (inputs) => {
      const out = pay([inputs.theatrical_income], {
        commission: { of: 'gross', take: inputs.commission },
        costs: { most: inputs.costs },
        guarantee: { most: inputs.mg },
        producer: {},
      })
      return {
        commission: of(out, 'commission'),
        redistributed: of(out, 'producer'),
        net_to_distributor: of(out, 'commission') + of(out, 'costs') + of(out, 'guarantee'),
      }
    })
    asPrinted('W25', 'two rights in a chain, and side by side', (inputs) => {
      const run = (of: Tier['of'], [first, second]: readonly number[]) =>
        pay([inputs.income], { first: { of, take: first! }, second: { of, take: second! } })
      const chain = run('remaining', inputs.chain)
      const group = run('gross', inputs.group)
      return {
        'chain.first': of(chain, 'first'),
        'chain.second': of(chain, 'second'),
        'chain.pool_revenue': of(chain, 'first') + of(chain, 'second'),
        'chain.pool_turnover': units(chain.received.minor),
        'group.pool_revenue': of(group, 'first') + of(group, 'second'),
        'group.pool_turnover': units(group.received.minor),
      }
    })
    asPrinted('W31', 'a distribution fee', (inputs) => ({
      fee: of(pay([inputs.licence_income], { fee: { take: inputs.fee } }), 'fee'),
    }))
    asPrinted('W33', 'residuals off the top, by credit', (inputs) => {
      const out = pay([1_000_000], {
        residuals: { of: 'gross', take: inputs.rate_of_distributor_gross, to: inputs.allocation },
      })
      return { on_1000000: of(out, 'residuals'), split: to(out, 'residuals') }
    })
    asPrinted('C1', 'an odd yen in a tier pari passu', (inputs) => {
      const out = payOut(
        {
          currency: 'JPY',
          tiers: [
            tier({
              to: Object.entries(inputs.claims).map(([party, claim]) => ({
                party: `party:${party}`,
                weight: ratio(BigInt(claim as number), 1n),
              })),
            }),
          ],
        },
        [{ id: 'receipt:one', on: day('2026-01-01'), amount: money('JPY', BigInt(inputs.available)) }],
      )
      const [A, B, C] = out.tiers[0]!.to.map(({ amount }) => Number(amount.minor))
      return { split: { A, B, C } }
    })
    asPrinted('C3', 'territories crossed, and each on its own', (inputs) => {
      const run = (list: readonly { gross: number; expenses: number; mg: number }[]) => {
        const all = (of: 'gross' | 'expenses' | 'mg') => list.reduce((total, it) => total + it[of], 0)
        return pay([all('gross')], {
          fee: { of: 'gross', take: inputs.distribution_fee },
          expenses: { most: all('expenses') },
          guarantee: { most: all('mg') },
          overage: {},
        })
      }
      const [first, second] = inputs.territories.map((it: never) => run([it]))
      const crossed = of(run(inputs.territories), 'overage')
      const uncrossed = of(first, 'overage') + of(second, 'overage')
      return {
        overage_uncrossed: uncrossed,
        overage_crossed: crossed,
        cost_of_crossing: uncrossed - crossed,
        unrecouped_T2: inputs.territories[1].mg - of(second, 'guarantee'),
      }
    })
  })
