import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day, PartyId } from '../../../../core/base/index.ts'
import { formatMoney as moneyForm, parseMoney, parseRatio } from '../../../../core/base/index.ts'
import { payOut, type Waterfall } from '../../../../core/deal/index.ts'
import { formatMoney } from '../../../lib/format.ts'
import { inWords, mayWrite, nameOf, sayMedia, sayTerritories, useDesk } from '../desk.tsx'
import formClasses from '../edit/form.module.css'
import { PlainWord, ratioWords, WhenValue } from '../edit/Value.tsx'
import { Frame } from '../Frame.tsx'
import { Provenance } from '../Provenance.tsx'
import { SharesBar } from '../pictures/SharesBar.tsx'
import { fieldsOf, rowsOf, textOf } from '../plain.ts'
import { Records } from '../Records.tsx'
import tableClasses from '../table.module.css'
import titleClasses from '../title.module.css'
import classes from './DealLink.module.css'
import { FinancePlan } from './FinancePlan.tsx'
import { Milestones } from './Milestones.tsx'

/** Who pays, who owns, who is paid when. */
export function DealLink() {
  const desk = useDesk()
  const { sections } = desk
  const scope = fieldsOf(sections['deal'], 'scope')
  return (
    <>
      <SharesBar />
      <Records
        section="deal"
        list="partners"
        title={<Trans>Partners</Trans>}
        columns={['party', 'roles', 'share']}
      />
      <FinancePlan />
      <Instalments />
      <Records
        section="deal"
        list="finance"
        title={<Trans>Sources of finance</Trans>}
        columns={[
          'party',
          'kind',
          'amount',
          { field: 'tranches', show: (row) => rowsOf(row, 'tranches').length },
        ]}
      />
      <Records
        section="deal"
        list="allotments"
        title={<Trans>Carve-outs</Trans>}
        caption={
          scope && (
            <Trans>
              To be divided: {sayTerritories(desk, scope['territories'])}, {sayMedia(desk, scope['media'])}.
            </Trans>
          )
        }
        columns={['party', 'territories', 'media']}
      />
      <Records
        section="deal"
        list="incentives"
        title={<Trans>Incentives</Trans>}
        columns={['scheme', 'applicant', 'expected', 'appliedOn', 'completedOn']}
        hideEmpty
      />
      <Records
        section="deal"
        list="guarantees"
        title={<Trans>Minimum guarantees</Trans>}
        columns={['payer', 'payee', 'amount', 'due', 'fundedBy']}
        hideEmpty
      />
      <Tiers />
      <Records
        section="deal"
        list="reporting"
        title={<Trans>Duties to report</Trans>}
        columns={['from', 'to', 'every', 'first', 'dueDays', 'statements']}
        hideEmpty
      />
      <Milestones section="deal" hideEmpty />
    </>
  )
}

/** Every instalment in the order of its day, whoever pays it. */
function Instalments() {
  const desk = useDesk()
  const { sections, open } = desk
  const rows = rowsOf(sections['deal'], 'finance')
    .flatMap((source) =>
      rowsOf(source, 'tranches').map((tranche) => {
        const path = `deal/finance/${source.id}/tranches/${tranche.id}`
        return {
          tranche,
          path,
          payer: nameOf(desk, textOf(source, 'party')),
          day: (desk.dates ?? desk.page.dates)[`${path}/due`],
        }
      }),
    )
    .toSorted((a, b) => ((a.day ?? '9999') < (b.day ?? '9999') ? -1 : 1))
  if (rows.length === 0) return null
  return (
    <Frame title={<Trans>Instalments by due date</Trans>} count={rows.length}>
      <table className={tableClasses['table']}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Due</Trans>
            </th>
            <th scope="col">
              <Trans>Payer</Trans>
            </th>
            <th scope="col" data-right>
              <Trans>Amount</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ tranche, path, payer }) => (
            <tr key={path} data-open={desk.at?.startsWith(path) || undefined}>
              <th scope="row">
                <button type="button" className={tableClasses['cell']} onClick={() => open(`${path}/due`)}>
                  <WhenValue path={`${path}/due`} value={tranche['due']} />
                </button>
              </th>
              <td>
                <button
                  type="button"
                  className={tableClasses['cell']}
                  tabIndex={-1}
                  onClick={() => open(path)}
                >
                  {payer}
                </button>
              </td>
              <td data-right>
                <button
                  type="button"
                  className={tableClasses['cell']}
                  tabIndex={-1}
                  onClick={() => open(`${path}/amount`)}
                >
                  <span className={titleClasses['money']}>
                    {formatMoney(textOf(tranche, 'amount'), { table: true })}
                  </span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  )
}

/** The waterfall as the computation reads it; nothing while a ratio or a cap cannot be read. */
function waterfallOf(section: unknown): Waterfall | undefined {
  const plain = fieldsOf(section, 'waterfall')
  if (!plain) return undefined
  const tiers = rowsOf(plain, 'tiers').map((tier) => ({
    id: tier.id,
    names: {},
    of: textOf(tier, 'of'),
    take: parseRatio(textOf(tier, 'take')),
    ...(tier['cap'] === undefined ? {} : { cap: parseMoney(textOf(tier, 'cap')) }),
    to: (rowsOf(tier, 'to') as readonly unknown[]).map((it) => ({
      party: textOf(it, 'party') as PartyId,
      weight: parseRatio(textOf(it, 'weight')),
    })),
  }))
  const whole = tiers.every(({ take, to }) => take && to.length > 0 && to.every(({ weight }) => weight))
  return whole ? ({ currency: plain['currency'], tiers } as unknown as Waterfall) : undefined
}

/** The order in which receipts are paid out, top to bottom; a receipt typed in flows through every tier. */
function Tiers() {
  const desk = useDesk()
  const { t } = useLingui()
  const { sections, open } = desk
  const plain = fieldsOf(sections['deal'], 'waterfall')
  const currency = textOf(plain, 'currency')
  const [digits, setDigits] = useState('100,000,000')
  if (!plain) return null
  const waterfall = waterfallOf(sections['deal'])
  const receipt = parseMoney(`${currency} ${digits.replace(/[\s,]/g, '')}`)
  const paid =
    waterfall && receipt && receipt.minor > 0n
      ? payOut(waterfall, [{ id: 'receipt', on: '2000-01-01' as Day, amount: receipt }])
      : undefined
  return (
    <section className={titleClasses['records']}>
      <div className={titleClasses['sectionHead']}>
        <h2>
          <Trans>Waterfall</Trans>
          <Provenance record={plain} />
        </h2>
        <div className={classes['receipt']}>
          <span>
            <Trans>A receipt of {currency}</Trans>
          </span>
          <TextInput
            size="xs"
            inputMode="numeric"
            value={digits}
            error={receipt === undefined}
            aria-label={t`A receipt to pay out`}
            classNames={{ input: formClasses['rightInput'] ?? '' }}
            onChange={(event) => setDigits(event.currentTarget.value)}
          />
        </div>
      </div>
      <ol className={classes['tiers']}>
        {rowsOf(plain, 'tiers').map((tier, i) => {
          const path = `deal/waterfall/tiers/${tier.id}`
          const flow = paid?.tiers[i]
          return (
            <li key={tier.id} data-open={desk.at?.startsWith(path) || undefined}>
              <span className={classes['tierNumber']}>{i + 1}</span>
              <button type="button" className={classes['tier']} onClick={() => open(path)}>
                <strong>{inWords(tier['names'])}</strong>
                <span className={titleClasses['soft']}>
                  {ratioWords(desk, tier['take'])} <PlainWord word={textOf(tier, 'of')} />
                  {tier['cap'] !== undefined && (
                    <>
                      {' · '}
                      <Trans>up to {formatMoney(textOf(tier, 'cap'), { table: true })}</Trans>
                    </>
                  )}
                </span>
              </button>
              <ul className={classes['payees']}>
                {(rowsOf(tier, 'to') as readonly unknown[]).map((it) => {
                  const party = textOf(it, 'party')
                  const amount = flow?.to.find((share) => share.party === party)?.amount
                  return (
                    <li key={party}>
                      <span>{nameOf(desk, party)}</span>
                      <span className={titleClasses['soft']}>{ratioWords(desk, textOf(it, 'weight'))}</span>
                      <span className={titleClasses['money']}>
                        {amount ? formatMoney(moneyForm(amount), { table: true }) : ''}
                      </span>
                    </li>
                  )
                })}
              </ul>
            </li>
          )
        })}
      </ol>
      {paid && (
        <p className={titleClasses['caption']}>
          <Trans>
            Left after the last tier: {formatMoney(moneyForm(paid.left), { table: true })}. This shows the
            first receipt, before anything was recouped.
          </Trans>
        </p>
      )}
      {mayWrite(desk, 'deal') && (
        <button type="button" className={titleClasses['quietButton']} onClick={() => open('deal/waterfall')}>
          <Trans>Edit the tiers</Trans>
        </button>
      )}
    </section>
  )
}
