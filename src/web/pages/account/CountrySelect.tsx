import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { COUNTRIES } from '../../../core/base/index.ts'
import { compareWords, territoryName } from '../../lib/format.ts'

/** A country by its name in the reader's language. */
export function CountrySelect({
  label,
  description,
  value,
  onChange,
}: {
  readonly label: string
  readonly description?: string
  readonly value: string | null
  readonly onChange: (country: string | null) => void
}) {
  const { t } = useLingui()
  const { locale } = i18n
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names are those of the language.
  const data = useMemo(
    () =>
      COUNTRIES.map((value) => ({ value, label: territoryName(value) })).toSorted((a, b) =>
        compareWords(a.label, b.label),
      ),
    [locale],
  )
  return (
    <Select
      label={label}
      {...(description === undefined ? {} : { description })}
      data={data}
      value={value}
      onChange={onChange}
      searchable
      nothingFoundMessage={t`Nothing found`}
      required
      withAsterisk={false}
    />
  )
}
