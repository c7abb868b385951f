import { Trans, useLingui } from '@lingui/react/macro'
import { Select, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { formatMoney, MINOR_DIGITS, parseMoney } from '../../../../core/base/index.ts'
import { useDesk } from '../desk.tsx'
import { plainAt, textOf } from '../plain.ts'
import type { EditorProps } from './EditorProps.ts'
import formClasses from './form.module.css'
import classes from './MoneyEditor.module.css'

const FIRST = ['KRW', 'JPY', 'USD', 'EUR', 'TRY', 'THB', 'TWD']
const CURRENCIES = [...FIRST, ...Object.keys(MINOR_DIGITS).filter((code) => !FIRST.includes(code))]

/** A currency and an amount, digit by digit as they were typed: no float comes near it. */
export function MoneyEditor({ value, onValue, name, optional }: EditorProps) {
  const { t } = useLingui()
  const { sections } = useDesk()
  const given = typeof value === 'string' ? value : ''
  const planned = textOf(plainAt(sections, 'deal'), 'currency') || 'KRW'
  const [currency, setCurrency] = useState(given.slice(0, 3) || planned)
  const [digits, setDigits] = useState(given.slice(4))
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    if (given) setCurrency(given.slice(0, 3))
    setDigits(given.slice(4))
    setWrong(false)
  }, [given])
  const put = (nextCurrency: string, nextDigits: string) => {
    if (nextDigits.trim() === '') {
      setWrong(!optional)
      if (optional) onValue(undefined)
      return
    }
    const money = parseMoney(`${nextCurrency} ${nextDigits.trim().replace(/[\s,]/g, '')}`)
    setWrong(money === undefined)
    if (money) onValue(formatMoney(money))
  }
  return (
    <div className={classes['moneyEditor']}>
      <Select
        size="xs"
        aria-label={t`Currency: ${name}`}
        data={CURRENCIES}
        value={currency}
        searchable
        openOnFocus={false}
        allowDeselect={false}
        onChange={(next) => {
          if (!next) return
          setCurrency(next)
          put(next, digits)
        }}
      />
      <TextInput
        size="xs"
        aria-label={name}
        inputMode="decimal"
        data-focus
        value={digits}
        error={wrong ? <Trans>Digits only, as 12,000,000</Trans> : undefined}
        classNames={{ input: formClasses['rightInput'] ?? '' }}
        onChange={(event) => {
          setDigits(event.currentTarget.value)
          put(currency, event.currentTarget.value)
        }}
      />
    </div>
  )
}
