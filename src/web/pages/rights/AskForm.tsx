import { Trans, useLingui } from '@lingui/react/macro'
import { Button, MultiSelect, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useMemo, useState } from 'react'
import { sessionQuery } from '../../lib/queries.ts'
import type { RightsSearch } from './asked.ts'
import {
  depthOf,
  languagesToChoose,
  mediaToChoose,
  placesIn,
  placesText,
  placesToChoose,
  rightsToChoose,
  wordsIn,
} from './choices.ts'
import { namedQuery } from './queries.ts'
import classes from './Rights.module.css'
import { useSay } from './useSay.ts'

const DAYS = ['30', '90', '180', '365', '730'] as const

/** The question, field by field. It is asked when one says so, and stands in the address from then on. */
export function AskForm({
  search,
  isAsking,
  onAsk,
}: {
  readonly search: RightsSearch
  readonly isAsking: boolean
  readonly onAsk: (question: RightsSearch) => void
}) {
  const { t } = useLingui()
  const say = useSay()
  const [draft, setDraft] = useState<RightsSearch>(search)
  useEffect(() => setDraft(search), [search])
  const put = (parts: Partial<Record<keyof RightsSearch, string | undefined>>) =>
    setDraft(
      (last) =>
        Object.fromEntries(
          Object.entries({ ...last, ...parts }).filter(([, value]) => value !== undefined && value !== ''),
        ) as RightsSearch,
    )
  const choices = useMemo(
    () => ({
      places: [...placesToChoose(say)],
      media: [...mediaToChoose(say)],
      languages: [...languagesToChoose(say)],
      rights: [...rightsToChoose(say)],
    }),
    [say],
  )
  const parties = useQuery(namedQuery('parties')).data ?? []
  const works = useQuery(namedQuery('works')).data ?? []
  const today = useQuery(sessionQuery()).data?.asOf
  const { include, exclude } = placesIn(draft.territories)
  const languages = draft.languages === 'any' ? [] : wordsIn(draft.languages)
  const other = draft.days !== undefined && !DAYS.some((days) => days === draft.days) ? [draft.days] : []
  const list = {
    searchable: true,
    openOnFocus: false,
    nothingFoundMessage: t`Nothing found`,
    size: 'sm',
  } as const
  const send = (event: FormEvent) => {
    event.preventDefault()
    // A question that says nothing else is about showing it: so that the address holds one.
    onAsk({ right: 'exhibit', ...draft })
  }
  return (
    <form className={classes['form']} onSubmit={send} aria-label={t`Ask about rights`}>
      <Select
        {...list}
        label={t`Use`}
        data={choices.rights}
        value={draft.right ?? 'exhibit'}
        onChange={(right) => put({ right: right ?? undefined })}
        allowDeselect={false}
      />
      <MultiSelect
        {...list}
        label={t`Medium`}
        placeholder={wordsIn(draft.media).length === 0 ? say.terms.media.audiovisual : ''}
        data={choices.media}
        value={wordsIn(draft.media)}
        renderOption={({ option }) => (
          <span style={{ paddingInlineStart: depthOf(option.value) * 14 }}>{option.label}</span>
        )}
        onChange={(media) => put({ media: media.join(',') })}
        hidePickedOptions
        limit={60}
      />
      <MultiSelect
        {...list}
        label={t`Territories`}
        placeholder={include.length === 0 ? say.terms.groups.world : ''}
        data={choices.places}
        value={include}
        onChange={(next) => put({ territories: placesText(next, exclude) })}
        hidePickedOptions
        limit={80}
      />
      <MultiSelect
        {...list}
        label={t`But not`}
        placeholder={exclude.length === 0 ? t`nothing left out` : ''}
        data={choices.places}
        value={exclude}
        onChange={(next) => put({ territories: placesText(include, next) })}
        hidePickedOptions
        limit={80}
      />
      <MultiSelect
        {...list}
        label={t`Languages and versions`}
        placeholder={languages.length === 0 ? t`any language` : ''}
        data={choices.languages}
        value={languages}
        onChange={(next) => put({ languages: next.join(',') })}
        hidePickedOptions
        limit={80}
      />
      <div className={classes['days']}>
        <TextInput
          size="sm"
          type="date"
          label={t`First day`}
          value={draft.from ?? today ?? ''}
          onChange={(event) => put({ from: event.currentTarget.value })}
        />
        <TextInput
          size="sm"
          type="date"
          label={t`Last day`}
          value={draft.last ?? ''}
          onChange={(event) => put({ last: event.currentTarget.value })}
        />
      </div>
      <Select
        size="sm"
        label={t`For how long`}
        data={[
          { value: '', label: t`all of these days` },
          { value: '30', label: t`any 30 days on end` },
          { value: '90', label: t`any 90 days on end` },
          { value: '180', label: t`any 180 days on end` },
          { value: '365', label: t`any year` },
          { value: '730', label: t`any two years` },
          ...other.map((days) => ({ value: days, label: t`any ${days} days on end` })),
        ]}
        value={draft.days ?? ''}
        onChange={(days) => put({ days: days ?? undefined })}
        allowDeselect={false}
      />
      <Select
        {...list}
        label={t`Whose rights`}
        data={[{ value: '', label: t`of whoever owns or makes it` }, ...parties]}
        value={draft.holder ?? ''}
        onChange={(holder) => put({ holder: holder ?? undefined })}
        allowDeselect={false}
        limit={120}
      />
      <Select
        {...list}
        label={t`Of what`}
        data={[
          { value: '', label: t`as suits the use` },
          { value: 'titles', label: t`every title of the slate` },
          { value: 'works', label: t`every work` },
          ...works,
        ]}
        value={draft.work ?? draft.of ?? ''}
        onChange={(of) =>
          put(
            of?.startsWith('work:') ? { work: of, of: undefined } : { of: of ?? undefined, work: undefined },
          )
        }
        allowDeselect={false}
        limit={120}
      />
      <div className={classes['send']}>
        <SegmentedControl
          transitionDuration={0}
          size="sm"
          aria-label={t`For one alone?`}
          data={[
            { value: 'false', label: t`non-exclusive` },
            { value: 'true', label: t`exclusive` },
          ]}
          value={draft.exclusive === 'true' ? 'true' : 'false'}
          onChange={(exclusive) => put({ exclusive: exclusive === 'true' ? 'true' : undefined })}
        />
        <Button type="submit" loading={isAsking}>
          <Trans>Ask</Trans>
        </Button>
      </div>
    </form>
  )
}
