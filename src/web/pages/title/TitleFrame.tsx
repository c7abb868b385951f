import { i18n } from '@lingui/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { LinkName, TitlePage } from '../../../api/index.ts'
import { emptyLinks } from '../../chain/begun.ts'
import { draftChainQuery } from '../../chain/draft-chain.ts'
import { titleQuery } from '../../lib/queries.ts'
import { Mark } from '../../parts/Mark.tsx'
import { Failure } from '../../parts/Message.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { ChainNav } from './ChainNav.tsx'
import { type Desk, Later, type SharedPart, speakerOf, WritingDesk } from './desk.tsx'
import { useDraft } from './draft.ts'
import { DraftBar } from './edit/DraftBar.tsx'
import { Inspector } from './edit/Inspector.tsx'
import { useTrial } from './edit/trial.ts'
import { Findings, foundIn, linkOfPath } from './Findings.tsx'
import { type Fields, textOf } from './plain.ts'
import classes from './TitleFrame.module.css'
import { TitleHeader } from './TitleHeader.tsx'

interface Props {
  readonly titleId: string
  readonly link?: LinkName
  readonly at?: string | undefined
  readonly children: ReactNode
}

/** What every page of a title stands in: its name, its chain, what was found, and what is being changed. */
export function TitleFrame(props: Props) {
  const { data, error, refetch } = useQuery(titleQuery(props.titleId))
  if (data) return <Loaded key={props.titleId} page={data} {...props} />
  if (error) return <Failure error={error} retry={() => void refetch()} />
  return <Waiting rows={8} />
}

function Loaded({ page, titleId, link, at, children }: Props & { readonly page: TitlePage }) {
  const draft = useDraft(page.sections as Fields, page)
  const navigate = useNavigate()
  const wide = useMediaQuery('(min-width: 1180px)', undefined, { getInitialValueInEffect: false })
  const open = useCallback(
    (path: string | undefined) => {
      const to = (path === undefined ? undefined : linkOfPath(path)) ?? link ?? 'decide'
      void navigate({
        to: '/titles/$titleId/$link',
        params: { titleId, link: to },
        search: path === undefined ? {} : { at: path },
        replace: to === link,
        resetScroll: false,
      })
    },
    [navigate, titleId, link],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language
  const say = useMemo(() => speakerOf(page), [page, i18n.locale])
  const trial = useTrial(titleId, draft.changes)
  const { difference } = trial
  const desk = useMemo(
    (): Desk => ({
      page,
      shared: page.catalogue as SharedPart,
      sections: draft.sections,
      dates: difference?.after ?? page.dates,
      draft,
      difference,
      say,
      at,
      open,
      link,
    }),
    [page, draft, difference, say, at, open, link],
  )
  const empty = useMemo(() => emptyLinks(draft.sections), [draft.sections])
  const queries = useQueryClient()
  const drafted = difference?.chain
  useEffect(() => {
    const { queryKey } = draftChainQuery(titleId)
    queries.setQueryData(queryKey, drafted ? { chain: drafted, empty } : null)
    return () => void queries.setQueryData(queryKey, null)
  }, [queries, titleId, drafted, empty])
  const { undo, redo } = draft
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
      // Within a text the browser's own undo is meant.
      if (event.target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(event.target.tagName)) return
      event.preventDefault()
      if (event.shiftKey) redo()
      else undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [undo, redo])
  const inspecting = at !== undefined && link !== undefined
  const [seen, setSeen] = useState<'findings' | 'record'>('record')
  useEffect(() => {
    if (at !== undefined) setSeen('record')
  }, [at])
  const recordBeside = inspecting && wide && seen === 'record'
  // Where nothing was found there is a line to read, and the page has the room of the column.
  const found = foundIn(difference?.findings ?? page.findings, link).here.length > 0
  return (
    <WritingDesk value={desk} isAsking={draft.changes.length > 0 && trial.of !== draft.changes}>
      <article className={classes['page']}>
        <TitleHeader />
        <ChainNav
          chain={drafted ?? page.card.chain}
          current={link}
          reached={(textOf(draft.sections['head'], 'reached') as LinkName) || page.card.reached}
          empty={empty}
          titleId={titleId}
        />
        <div className={classes['columns']} data-calm={(!found && !recordBeside) || undefined}>
          <div className={classes['main']}>
            <Later>{children}</Later>
          </div>
          <aside className={classes['side']}>
            {recordBeside ? (
              <Inspector onFindings={() => setSeen('findings')} />
            ) : (
              <Findings
                trial={trial}
                folds={!wide}
                {...(inspecting && wide ? { onRecord: () => setSeen('record') } : {})}
              />
            )}
          </aside>
        </div>
        {inspecting && !wide && <Inspector drawer />}
        <DraftBar trial={trial} />
        {link === 'adapt' && page.mark && <Mark mark={page.mark} />}
      </article>
    </WritingDesk>
  )
}
