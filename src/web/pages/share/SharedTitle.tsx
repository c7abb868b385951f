import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Finding, LinkName, SharedPage } from '../../../api/index.ts'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { LINKS } from '../../chain/links.ts'
import { formatInstant } from '../../lib/format.ts'
import { Fictional } from '../../parts/Fictional.tsx'
import { InScript } from '../../parts/InScript.tsx'
import { Mark } from '../../parts/Mark.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { StateSign } from '../../parts/StateWord.tsx'
import { type Desk, DeskProvider, type SharedPart, speakerOf } from '../title/desk.tsx'
import { useDraft } from '../title/draft.ts'
import { Inspector } from '../title/edit/Inspector.tsx'
import { AdaptLink } from '../title/links/AdaptLink.tsx'
import { ClearLink } from '../title/links/ClearLink.tsx'
import { DealLink } from '../title/links/DealLink.tsx'
import { DecideLink } from '../title/links/DecideLink.tsx'
import { MakeLink } from '../title/links/MakeLink.tsx'
import { ReleaseLink } from '../title/links/ReleaseLink.tsx'
import { SettleLink } from '../title/links/SettleLink.tsx'
import type { Fields } from '../title/plain.ts'
import { SectionFacts } from '../title/SectionFacts.tsx'
import { takeShared } from './asked.ts'
import classes from './Share.module.css'

const LINK_PAGES: Readonly<Record<LinkName, () => ReactNode>> = {
  decide: DecideLink,
  clear: ClearLink,
  deal: DealLink,
  adapt: AdaptLink,
  make: MakeLink,
  release: ReleaseLink,
  settle: SettleLink,
}

const STATES = { error: 'broken', warning: 'attention', unknown: 'unknown' } as const

/** The chosen links of a title, to read, with what was found in them and whose copy it is. */
export function SharedTitle({ shared, secret }: { readonly shared: SharedPage; readonly secret: string }) {
  const { t, i18n } = useLingui()
  const { page, mark } = shared
  const there = LINKS.filter((link) => page.sections[link] !== undefined)
  const [link, setLink] = useState<LinkName | undefined>(there[0])
  const [at, setAt] = useState<string | undefined>()
  const draft = useDraft(page.sections as Fields)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language
  const say = useMemo(() => speakerOf(page), [page, i18n.locale])
  useEffect(() => {
    document.title = `${page.card.name} · Genchi`
    // What leads into the desk is of no use to whoever has no account.
    document.body.dataset['shared'] = 'true'
    return () => {
      delete document.body.dataset['shared']
    }
  }, [page.card.name])
  const desk: Desk = {
    page,
    shared: (page.catalogue ?? {}) as SharedPart,
    sections: page.sections as Fields,
    dates: page.dates,
    draft,
    say,
    at,
    open: setAt,
    link,
  }
  const until = formatInstant(shared.expiresAt)
  const { recipient, by, byCompany } = shared
  const findings = link ? page.findings.filter(({ links }) => links.includes(link)) : page.findings
  const Page = link && LINK_PAGES[link]
  return (
    <DeskProvider value={desk}>
      <article className={classes['shared']}>
        <PageHead
          title={<InScript home={page.card.home}>{page.card.name}</InScript>}
          lead={
            <>
              <p>
                {page.card.homeName} · {page.card.modeName}
              </p>
              <p>
                <Trans>
                  Shared with {recipient} by {by}, {byCompany}. To read until {until}.
                </Trans>
              </p>
            </>
          }
        >
          {shared.download && <Take secret={secret} />}
        </PageHead>
        <nav className={classes['tabs']} aria-label={t`Links of the chain`}>
          {there.map((it) => {
            const summary = page.card.chain.find((of) => of.link === it)
            const state = summary?.state ?? 'unknown'
            return (
              <button
                key={it}
                type="button"
                aria-current={it === link || undefined}
                onClick={() => {
                  setAt(undefined)
                  setLink(it)
                }}
              >
                <StateSign state={state} />
                <span>
                  <LinkWord link={it} />
                  {summary?.figure && <small>{summary.figure}</small>}
                </span>
              </button>
            )
          })}
        </nav>
        {findings.length > 0 && (
          <details className={classes['found']} open>
            <summary>
              <Plural value={findings.length} one="# finding" other="# findings" />
            </summary>
            <ul>
              {findings.map((finding) => (
                <Found key={`${finding.code} ${finding.sentence}`} finding={finding} />
              ))}
            </ul>
          </details>
        )}
        {link && <SectionFacts section={link} />}
        {Page && <Page key={link} />}
        {at !== undefined && <Inspector drawer />}
        <Mark mark={mark} />
      </article>
    </DeskProvider>
  )
}

function Found({ finding }: { readonly finding: Finding }) {
  return (
    <li data-state={STATES[finding.severity]}>
      <StateSign state={STATES[finding.severity]} />
      <div>
        <h3>
          {finding.title}
          {finding.fictional && <Fictional />}
        </h3>
        <p>{finding.sentence}</p>
        <p className={classes['soft']}>{finding.remedy}</p>
      </div>
    </li>
  )
}

/** All files as one: each begins with the mark, under the name that it would have in a folder. */
function Take({ secret }: { readonly secret: string }) {
  const { t } = useLingui()
  const take = useMutation({
    mutationFn: async () => {
      const { copy, files } = await takeShared(secret)
      const text = Object.entries(files)
        .map(([name, body]) => `# ${name}\n${body}`)
        .join('---\n')
      const url = URL.createObjectURL(new Blob([text], { type: 'text/yaml' }))
      const link = document.createElement('a')
      link.href = url
      link.download = `genchi-${copy}.yaml`
      link.click()
      setTimeout(() => URL.revokeObjectURL(url), 1_000)
    },
  })
  return (
    <div>
      <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
        <Trans>Download</Trans>
      </Button>
      {take.error && (
        <p role="alert" className={classes['wrong']}>
          {t`It could not be downloaded.`}
        </p>
      )}
    </div>
  )
}
