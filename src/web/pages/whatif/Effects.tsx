import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { memo, type ReactNode, useState } from 'react'
import type { Difference, Finding } from '../../../api/index.ts'
import { Fictional } from '../../parts/Fictional.tsx'
import { StateSign } from '../../parts/StateWord.tsx'
import { linkOfPath } from '../title/Findings.tsx'
import classes from './WhatIf.module.css'

const STATES = { error: 'broken', warning: 'attention', unknown: 'unknown' } as const

/** What follows from the changes: what breaks, what is mended, what is otherwise than it was. */
export const Effects = memo(function Effects({
  titleId,
  difference,
}: {
  readonly titleId: string
  readonly difference: Difference
}) {
  const { t } = useLingui()
  const { breaks, mends, changed } = difference
  if (breaks.length + mends.length + changed.length === 0)
    return (
      <p className={classes['allSame']}>
        <StateSign state="sound" small />
        <Trans>Nothing breaks, and nothing that did not hold is mended.</Trans>
      </p>
    )
  return (
    <>
      <Kind
        title={<Plural value={breaks.length} one="# thing breaks" other="# things break" />}
        state="broken"
      >
        {breaks.map((finding) => (
          <Effect key={keyOf(finding)} finding={finding} titleId={titleId} />
        ))}
      </Kind>
      <Kind
        title={<Plural value={mends.length} one="# thing is mended" other="# things are mended" />}
        state="sound"
      >
        {mends.map((finding) => (
          <Effect key={keyOf(finding)} finding={finding} titleId={titleId} mended />
        ))}
      </Kind>
      <Kind
        title={<Plural value={changed.length} one="# reads otherwise" other="# read otherwise" />}
        state="attention"
      >
        {changed.map(({ before, after }) => (
          <Effect
            key={keyOf(after)}
            finding={after}
            was={before.sentence}
            wasWord={t`Before:`}
            titleId={titleId}
          />
        ))}
      </Kind>
    </>
  )
})

const keyOf = ({ code, because, sentence }: Finding) =>
  `${code} ${because.map(({ path }) => path).join(' ')} ${sentence}`

const FEW = 5

function Kind({
  title,
  state,
  children,
}: {
  readonly title: ReactNode
  readonly state: 'broken' | 'sound' | 'attention'
  readonly children: readonly ReactNode[]
}) {
  const [all, setAll] = useState(false)
  if (children.length === 0) return null
  const rest = children.length - FEW
  return (
    <div className={classes['kind']} data-state={state}>
      <h3>
        <StateSign state={state} small />
        {title}
      </h3>
      <ul>{all || rest <= 1 ? children : children.slice(0, FEW)}</ul>
      {rest > 1 && !all && (
        <button type="button" className={classes['textButton']} onClick={() => setAll(true)}>
          <Plural value={rest} one="Show one more" other="Show # more" />
        </button>
      )}
    </div>
  )
}

function Effect({
  finding,
  titleId,
  was,
  wasWord,
  mended = false,
}: {
  readonly finding: Finding
  readonly titleId: string
  readonly was?: string
  readonly wasWord?: string
  readonly mended?: boolean
}) {
  const [open, setOpen] = useState(false)
  return (
    <li className={classes['effect']} data-state={mended ? 'sound' : STATES[finding.severity]}>
      <h4>
        {finding.title}
        {finding.fictional && <Fictional />}
      </h4>
      {was && (
        <p className={classes['wasSentence']}>
          {wasWord} {was}
        </p>
      )}
      <p data-mended={mended || undefined}>{finding.sentence}</p>
      {!mended && <p className={classes['remedy']}>{finding.remedy}</p>}
      <button
        type="button"
        className={classes['textButton']}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? <Trans>Hide what it rests on</Trans> : <Trans>What it rests on</Trans>}
      </button>
      {open && (
        <ul className={classes['because']}>
          {finding.because.map(({ path, name }) => {
            const link = linkOfPath(path)
            return (
              <li key={path}>
                {link ? (
                  <Link to="/titles/$titleId/$link" params={{ titleId, link }} search={{ at: path }}>
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </li>
            )
          })}
        </ul>
      )}
    </li>
  )
}
