import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { LinkState, TitleCard } from '../../../api/index.ts'
import { formatNumber } from '../../lib/format.ts'
import { Icon } from '../../parts/Icon.tsx'
import { InScript } from '../../parts/InScript.tsx'
import { StateName, StateSign } from '../../parts/StateWord.tsx'
import classes from './FilterBar.module.css'
import { choicesOf } from './facets.ts'
import { FACETS, type Facet, type SlateSearch, valuesOf } from './search.ts'

type Change = (parts: Partial<Record<keyof SlateSearch, string | undefined>>, replace?: boolean) => void

/** What is looked for: a text in any script, and any of several values under each of four heads. */
export function FilterBar({
  cards,
  shown,
  search,
  onChange,
  onClear,
}: {
  readonly cards: readonly TitleCard[]
  readonly shown: number
  readonly search: SlateSearch
  readonly onChange: Change
  readonly onClear: () => void
}) {
  const { t } = useLingui()
  const narrowed = search.q !== undefined || FACETS.some((facet) => search[facet] !== undefined)
  const [of, all] = [formatNumber(shown), formatNumber(cards.length)]
  return (
    <search className={classes['bar']} data-tour="filters" aria-label={t`Find in the slate`}>
      <TextField
        value={search.q ?? ''}
        label={t`Find in the slate`}
        onChange={(q) => onChange({ q: q === '' ? undefined : q }, true)}
      />
      {FACETS.map((facet) => (
        <FacetMenu key={facet} facet={facet} cards={cards} search={search} onChange={onChange} />
      ))}
      {narrowed && (
        <button type="button" className={classes['clear']} onClick={onClear}>
          <Icon name="cross" size={12} />
          <Trans>Clear the filters</Trans>
        </button>
      )}
      <span role="status" className={classes['shown']}>
        {narrowed && (
          <Plural value={cards.length} one={`${of} of ${all} title`} other={`${of} of ${all} titles`} />
        )}
      </span>
    </search>
  )
}

const REST_MS = 140

/** Kept here while it is typed: the address follows, but never takes a sign away from under the input method. */
function TextField({
  value,
  label,
  onChange,
}: {
  readonly value: string
  readonly label: string
  readonly onChange: (value: string) => void
}) {
  const [typed, setTyped] = useState(value)
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped(value), [value])
  useEffect(() => () => clearTimeout(wait.current), [])
  // The list follows when the hand rests: a thousand titles are not filtered at every sign.
  const follow = (text: string) => {
    clearTimeout(wait.current)
    wait.current = setTimeout(() => onChange(text), REST_MS)
  }
  return (
    <label className={classes['field']}>
      <Icon name="search" size={14} />
      <input
        type="search"
        data-find
        value={typed}
        aria-label={label}
        placeholder={label}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          if (!(event.nativeEvent as InputEvent).isComposing) follow(event.currentTarget.value)
        }}
        onCompositionEnd={(event) => follow(event.currentTarget.value)}
      />
    </label>
  )
}

function FacetMenu({
  facet,
  cards,
  search,
  onChange,
}: {
  readonly facet: Facet
  readonly cards: readonly TitleCard[]
  readonly search: SlateSearch
  readonly onChange: Change
}) {
  const chosen = valuesOf(search, facet)
  const choices = choicesOf(cards, facet)
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
    onChange({ [facet]: next.length === 0 ? undefined : next.join('~') })
  }
  const first = choices.find(({ value }) => value === chosen[0])
  return (
    <Menu closeOnItemClick={false} position="bottom-start" width={260}>
      <Menu.Target>
        <button type="button" className={classes['facet']} data-on={chosen.length > 0 || undefined}>
          <FacetName facet={facet} />
          {first && <span className={classes['chosen']}>: {wordsOf(facet, first.value, first.words)}</span>}
          {chosen.length > 1 && <span className={classes['chosen']}>+{chosen.length - 1}</span>}
          <Icon name="down" size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes['choices']}>
        {choices.map(({ value, words, count }) => (
          <Menu.CheckboxItem
            key={value}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
            rightSection={<span className={classes['count']}>{formatNumber(count)}</span>}
          >
            <span className={classes['choice']}>
              {facet === 'state' && <StateSign state={value as LinkState} small />}
              {wordsOf(facet, value, words)}
            </span>
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const wordsOf = (facet: Facet, value: string, words: string): ReactNode =>
  facet === 'state' ? <StateName state={value as LinkState} /> : <InScript>{words}</InScript>

function FacetName({ facet }: { readonly facet: Facet }) {
  switch (facet) {
    case 'state':
      return <Trans>State</Trans>
    case 'home':
      return <Trans>Territory</Trans>
    case 'mode':
      return <Trans>Mode</Trans>
    case 'partner':
      return <Trans>Partner</Trans>
  }
}
