import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import type { TitlePage } from '../../api/index.ts'
import { LinkWord } from '../chain/LinkWord.tsx'
import { LINKS } from '../chain/links.ts'
import { useLinkWord } from '../chain/useLinkWord.ts'
import { fold, holds } from '../lib/fold.ts'
import { participantsQuery, searchQuery, slateQuery } from '../lib/queries.ts'
import { worstState } from '../lib/states.ts'

import { Icon, type IconName } from '../parts/Icon.tsx'
import { InScript } from '../parts/InScript.tsx'
import { StateSign } from '../parts/StateWord.tsx'
import classes from './Search.module.css'

interface Hit {
  readonly key: string
  readonly text: string
  readonly sign: ReactNode
  readonly words: ReactNode
  readonly aside?: ReactNode
  readonly open: () => void
}

const MOST = 12

/** Anything by its name, in any of its scripts: titles, the links of the open title, people. */
export function Search({
  title,
  onClose,
}: {
  readonly title: TitlePage | undefined
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const linkWord = useLinkWord()
  const navigate = useNavigate()
  const list = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const titles = useQuery(slateQuery()).data?.items
  const id = title?.card.id
  const companies = useQuery({ ...participantsQuery(id ?? ''), enabled: id !== undefined }).data

  const all = useMemo((): readonly Hit[] => {
    const icon = (name: IconName) => <Icon name={name} size={15} />
    const own = id && title ? ownHits(id, title.card.name) : []
    function ownHits(titleId: string, name: string): readonly Hit[] {
      const links = LINKS.map((link): Hit => {
        const state = title?.card.chain.find((station) => station.link === link)?.state ?? 'unknown'
        return {
          key: link,
          text: fold(`${linkWord(link)} ${name}`),
          sign: <StateSign state={state} small />,
          words: <LinkWord link={link} />,
          aside: name,
          open: () => void navigate({ to: '/titles/$titleId/$link', params: { titleId, link } }),
        }
      })
      const pages: readonly Hit[] = [
        {
          key: 'what-if',
          text: fold(t`What if`),
          sign: icon('branch'),
          words: <Trans>What if</Trans>,
          aside: name,
          open: () => void navigate({ to: '/titles/$titleId/what-if', params: { titleId } }),
        },
        {
          key: 'history',
          text: fold(t`History`),
          sign: icon('history'),
          words: <Trans>History</Trans>,
          aside: name,
          open: () => void navigate({ to: '/titles/$titleId/history', params: { titleId } }),
        },
      ]
      const people = (companies ?? []).flatMap(({ companyName, roleName, people }) =>
        people.map(
          (person): Hit => ({
            key: person.id,
            text: fold(`${person.name} ${companyName} ${roleName}`),
            sign: icon('person'),
            words: <InScript>{person.name}</InScript>,
            aside: `${companyName} · ${roleName}`,
            open: () => void navigate({ to: '/titles/$titleId/people', params: { titleId } }),
          }),
        ),
      )
      return [...links, ...pages, ...people]
    }
    const slate = (titles ?? []).map(
      (card): Hit => ({
        key: card.id,
        text: fold([card.name, card.ownName ?? '', card.homeName, card.modeName, ...card.partners].join(' ')),
        sign: <StateSign state={worstState(card)} small />,
        words: (
          <>
            <InScript home={card.home}>{card.name}</InScript>
            {card.ownName && (
              <span className={classes['own']}>
                <InScript home={card.home}>{card.ownName}</InScript>
              </span>
            )}
          </>
        ),
        aside: card.homeName,
        open: () => void navigate({ to: '/titles/$titleId', params: { titleId: card.id } }),
      }),
    )
    return [...own, ...slate]
  }, [titles, companies, id, title, linkWord, navigate, t])

  const hits = useQuery(searchQuery(useDeferredValue(typed.trim()))).data
  const found = useMemo(() => {
    const sought = fold(typed.trim())
    if (sought === '') return all
    // What the server finds as well comes later, and stands below: nothing moves under a hand that is about to choose.
    const fits = [
      ...all.filter(({ text }) => holds(text, sought)),
      ...all.filter(
        ({ key, text }) =>
          !holds(text, sought) && hits?.some((hit) => hit.kind === 'title' && hit.title === key),
      ),
    ]
    // What begins with what was typed comes first; the order is otherwise kept.
    const records = (hits ?? [])
      .filter(({ kind }) => kind === 'record')
      .map(
        ({ title: titleId, titleName, place, link }): Hit => ({
          key: `${titleId} ${place.path}`,
          text: '',
          sign: <Icon name="right" size={15} />,
          words: place.name,
          aside: link ? `${titleName} · ${linkWord(link)}` : titleName,
          open: () =>
            void (link
              ? navigate({
                  to: '/titles/$titleId/$link',
                  params: { titleId, link },
                  search: { at: place.path },
                })
              : navigate({ to: '/titles/$titleId', params: { titleId } })),
        }),
      )
    return [
      ...fits.filter(({ text }) => text.startsWith(sought)),
      ...fits.filter(({ text }) => !text.startsWith(sought)),
      ...records,
    ]
  }, [all, typed, hits, linkWord, navigate])
  const shown = found.slice(0, MOST)
  const current = shown[Math.min(at, shown.length - 1)]
  const choose = (hit: Hit) => {
    onClose()
    hit.open()
  }
  const more = found.length - shown.length
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      yOffset="12dvh"
      size={560}
      padding={0}
      attributes={{ content: { 'aria-label': t`Search` } }}
      transitionProps={{ duration: 100 }}
    >
      <div className={classes['field']}>
        <Icon name="search" />
        <input
          // biome-ignore lint/a11y/noAutofocus: one opens the search in order to type
          autoFocus
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={current ? `${list}-${current.key}` : undefined}
          aria-autocomplete="list"
          aria-label={t`Search titles, links and people`}
          placeholder={t`A title, a link, a person …`}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            // Enter also ends a composition; that one is the input method's.
            if (event.nativeEvent.isComposing) return
            if (event.key === 'ArrowDown') setAt(Math.min(at + 1, shown.length - 1))
            else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
            else if (event.key === 'Enter' && current) choose(current)
            else return
            event.preventDefault()
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <div id={list} role="listbox" aria-label={t`Found`} className={classes['list']}>
        {shown.map((hit, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard
          <div
            key={hit.key}
            id={`${list}-${hit.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={hit === current}
            className={classes['hit']}
            onClick={() => choose(hit)}
            onMouseMove={() => setAt(i)}
          >
            {hit.sign}
            <span className={classes['words']}>{hit.words}</span>
            <span className={classes['aside']}>{hit.aside}</span>
          </div>
        ))}
      </div>
      <p className={classes['foot']} role="status">
        {found.length === 0 ? (
          <Trans>Nothing has that name. Try a part of it, in any script.</Trans>
        ) : more > 0 ? (
          <Plural
            value={more}
            one="and # more; type on to narrow it"
            other="and # more; type on to narrow it"
          />
        ) : null}
      </p>
    </Modal>
  )
}
