import { Trans, useLingui } from '@lingui/react/macro'
import { useMediaQuery } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { LinkName, LinkSummary } from '../../../api/index.ts'
import { Chain } from '../../chain/Chain.tsx'
import { linkIndex } from '../../chain/links.ts'
import classes from './ChainNav.module.css'
import titleClasses from './title.module.css'

/** The chain at the head of a title: a click or the arrow keys go from link to link. */
export function ChainNav({
  chain,
  current,
  reached,
  empty,
  titleId,
}: {
  readonly chain: readonly LinkSummary[]
  readonly current: LinkName | undefined
  readonly reached: LinkName
  readonly empty: ReadonlySet<LinkName>
  readonly titleId: string
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const phone = useMediaQuery('(max-width: 720px)', undefined, { getInitialValueInEffect: false })
  const [whole, setWhole] = useState(false)
  const nav = useRef<HTMLElement>(null)
  const folded = phone && !whole
  const here = current ? linkIndex(current) : Math.max(0, firstToMend(chain))
  const from = Math.min(Math.max(0, here - 1), chain.length - 3)
  const shown = folded ? chain.slice(from, from + 3) : chain
  const open = (link: LinkName) =>
    void navigate({ to: '/titles/$titleId/$link', params: { titleId, link }, resetScroll: false })

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return
    const buttons = [...(nav.current?.querySelectorAll<HTMLButtonElement>('li button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const next = buttons[at + step]
    const link = shown[at + step]?.link
    if (!next || !link) return
    event.preventDefault()
    next.focus()
    if (current) open(link)
  }
  return (
    <nav
      ref={nav}
      aria-label={t`The chain of this title`}
      className={classes['chain']}
      data-fold={folded || undefined}
      onKeyDown={onKeyDown}
    >
      <Chain chain={shown} reached={reached} empty={empty} {...(current ? { current } : {})} onOpen={open} />
      {phone && (
        <button type="button" className={titleClasses['quietButton']} onClick={() => setWhole(!whole)}>
          {whole ? <Trans>Fold the chain</Trans> : <Trans>All seven links</Trans>}
        </button>
      )}
    </nav>
  )
}

const firstToMend = (chain: readonly LinkSummary[]): number => {
  const broken = chain.findIndex(({ state }) => state === 'broken')
  return broken >= 0 ? broken : chain.findIndex(({ state }) => state === 'attention')
}
