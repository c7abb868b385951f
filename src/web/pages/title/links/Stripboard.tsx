import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { formatDay } from '../../../lib/format.ts'
import { Icon } from '../../../parts/Icon.tsx'
import { SaveMenu } from '../../../parts/SaveMenu.tsx'
import { StateSign } from '../../../parts/StateWord.tsx'
import { inWords, mayWrite, nameOf, useDesk } from '../desk.tsx'
import { NamesValue, PlainWord } from '../edit/Value.tsx'
import { numberOf, textOf, wordsOf } from '../plain.ts'
import titleClasses from '../title.module.css'
import classes from './Stripboard.module.css'
import { type Board, type BoardDay, type BoardStrip, boardOf, eighthsText, moveOf } from './strips.ts'

/** Scenes by shooting day, in the order of shooting. A strip goes to another day by hand, by key, or from its menu. */
export function Stripboard() {
  const desk = useDesk()
  const { t } = useLingui()
  const { sections, dates = desk.page.dates, draft, difference } = desk
  const board = boardOf(sections, dates)
  const writable = mayWrite(desk, 'make')
  const [held, setHeld] = useState<{ readonly scene: string; readonly from: string | undefined }>()
  const [over, setOver] = useState<string>()
  const [said, setSaid] = useState('')
  const [moved, setMoved] = useState<string>()
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    if (moved) root.current?.querySelector<HTMLElement>(`[data-scene="${CSS.escape(moved)}"]`)?.focus()
  }, [moved])
  if (board.days.length === 0) return null
  const dayWords = (id: string | undefined): string => {
    const found = board.days.find(({ day }) => day.id === id)
    return found?.on ? formatDay(found.on) : found ? nameOf(desk, found.day.id) : t`not scheduled`
  }
  const move = (scene: string, from: string | undefined, to: string | undefined) => {
    const changes = moveOf(board, scene, from, to)
    if (changes.length === 0) return
    draft.setAll(changes)
    setMoved(scene)
    setSaid(t`Moved to: ${dayWords(to)}`)
  }
  const step = (scene: string, from: string | undefined, by: number) => {
    const at = from === undefined ? board.days.length : board.days.findIndex(({ day }) => day.id === from)
    const next = board.days[at + by]
    if (next) move(scene, from, next.day.id)
  }
  const stripProps = { board, writable, dayWords, move, step, held: held?.scene, setHeld }
  const drop = (to: string | undefined) => ({
    'data-over': (held && over === (to ?? '')) || undefined,
    onDragOver: (event: React.DragEvent) => {
      if (!held) return
      event.preventDefault()
      setOver(to ?? '')
    },
    onDrop: (event: React.DragEvent) => {
      event.preventDefault()
      if (held) move(held.scene, held.from, to)
      setHeld(undefined)
      setOver(undefined)
    },
  })
  const breaks = difference?.breaks.filter(({ because }) =>
    because.some(({ path }) => /^(make\/days|adapt\/scenes)/.test(path)),
  )
  return (
    <section className={titleClasses['records']} ref={root} aria-labelledby="stripboard">
      <div className={titleClasses['sectionHead']}>
        <h2 id="stripboard">
          <Trans>Stripboard</Trans>
        </h2>
        <SaveMenu title={t`Stripboard`} rows={() => sheetOf(board)} />
      </div>
      <p className={titleClasses['caption']}>
        <Trans>Scenes in the order of shooting, by day; pages are counted in eighths.</Trans>{' '}
        {writable && (
          <Trans>
            Drag a strip to another day, choose the day from its menu, or press Alt with an arrow key. Nothing
            is saved before you save it.
          </Trans>
        )}
      </p>
      <output className="unseen">{said}</output>
      {breaks && breaks.length > 0 && (
        <div className={classes['breaks']} role="status">
          <strong>
            <StateSign state="broken" small /> <Trans>As it stands in the draft, this breaks:</Trans>
          </strong>
          <ul>
            {breaks.slice(0, 4).map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <ol className={classes['days']}>
        {board.days.map((it) => (
          <li key={it.day.id} className={classes['day']} {...drop(it.day.id)}>
            <DayHead day={it} />
            <ol className={classes['strips']}>
              {it.strips.map((strip) => (
                <Strip key={strip.scene} strip={strip} from={it.day.id} {...stripProps} />
              ))}
            </ol>
          </li>
        ))}
        {(board.unscheduled.length > 0 || held) && (
          <li className={classes['day']} {...drop(undefined)}>
            <h3 className={classes['dayHead']}>
              <span className={classes['date']}>
                <Trans>Not scheduled</Trans>
              </span>
              <span className={classes['dayFacts']}>
                <Plural value={board.unscheduled.length} one="# scene" other="# scenes" />
              </span>
            </h3>
            <ol className={classes['strips']}>
              {board.unscheduled.map((strip) => (
                <Strip key={strip.scene} strip={strip} from={undefined} {...stripProps} />
              ))}
            </ol>
          </li>
        )}
      </ol>
    </section>
  )

  function sheetOf({ days, unscheduled }: Board): readonly (readonly string[])[] {
    const row = (day: string, { scene, record }: BoardStrip): readonly string[] => [
      day,
      record ? `${textOf(record, 'episode')}·${textOf(record, 'number')}` : nameOf(desk, scene),
      textOf(record, 'inOut'),
      textOf(record, 'light'),
      inWords(record?.['set'] ?? record?.['names']),
      record?.['pagesEighths'] === undefined ? '' : eighthsText(numberOf(record, 'pagesEighths') ?? 0),
      wordsOf(record, 'cast')
        .map((id) => nameOf(desk, id))
        .join('; '),
    ]
    return [
      [t`Day`, t`Scene`, t`INT/EXT`, t`Time of day`, t`Set`, t`Pages`, t`Cast`],
      ...days.flatMap((it) => it.strips.map((strip) => row(it.on ?? nameOf(desk, it.day.id), strip))),
      ...unscheduled.map((strip) => row(t`not scheduled`, strip)),
    ]
  }
}

function DayHead({ day: { day, on, strips, eighths, whole } }: { readonly day: BoardDay }) {
  const desk = useDesk()
  const pages = eighthsText(eighths)
  return (
    <h3 className={classes['dayHead']}>
      <button type="button" className={classes['date']} onClick={() => desk.open(`make/days/${day.id}`)}>
        {on ? <time dateTime={on}>{formatDay(on)}</time> : nameOf(desk, day.id)}
      </button>
      <span className={classes['dayFacts']}>
        {nameOf(desk, textOf(day, 'place'))} · {textOf(day, 'call')}–{textOf(day, 'wrap')} ·{' '}
        <Plural value={strips.length} one="# scene" other="# scenes" /> ·{' '}
        {whole ? <Trans>{pages} pgs</Trans> : <Trans>{pages} pgs and more: a length is not known</Trans>}
      </span>
    </h3>
  )
}

interface StripProps {
  readonly strip: BoardStrip
  readonly from: string | undefined
  readonly board: Board
  readonly writable: boolean
  readonly held: string | undefined
  readonly setHeld: (held: { readonly scene: string; readonly from: string | undefined } | undefined) => void
  readonly dayWords: (id: string | undefined) => string
  readonly move: (scene: string, from: string | undefined, to: string | undefined) => void
  readonly step: (scene: string, from: string | undefined, by: number) => void
}

function Strip({ strip, from, board, writable, held, setHeld, dayWords, move, step }: StripProps) {
  const desk = useDesk()
  const { t } = useLingui()
  const { scene, record, behind } = strip
  const [inOut, light] = [textOf(record, 'inOut'), textOf(record, 'light')]
  const cast = wordsOf(record, 'cast')
  const number = record ? `${textOf(record, 'episode')}·${textOf(record, 'number')}` : '–'
  const eighths = numberOf(record, 'pagesEighths')
  const name = inWords(record?.['set'] ?? record?.['names']) || nameOf(desk, scene)
  return (
    <li
      className={classes['strip']}
      data-in-out={inOut || undefined}
      data-light={light || undefined}
      data-held={held === scene || undefined}
      draggable={writable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', name)
        setHeld({ scene, from })
      }}
      onDragEnd={() => setHeld(undefined)}
    >
      <span className={classes['kind']}>
        <b>
          {inOut === 'interior'
            ? 'INT.'
            : inOut === 'exterior'
              ? 'EXT.'
              : inOut === 'both'
                ? 'INT./EXT.'
                : '?'}
        </b>
        <span>{light ? <PlainWord word={light} /> : '?'}</span>
      </span>
      <span className={classes['number']}>{number}</span>
      <button
        type="button"
        className={classes['scene']}
        data-scene={scene}
        aria-keyshortcuts={writable ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
        onClick={() => desk.open(record ? `adapt/scenes/${scene}` : `make/days/${from}/strips`)}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
          if (!writable || !event.altKey || by === 0) return
          event.preventDefault()
          step(scene, from, by)
        }}
      >
        {record ? <NamesValue value={record['set'] ?? record['names']} /> : name}
        {!record && (
          <small className={classes['warn']}>
            <Trans>cut from the script</Trans>
          </small>
        )}
        {behind && (
          <small className={classes['warn']}>
            <Trans>rewritten since it was scheduled</Trans>
          </small>
        )}
        {strip.strip?.['part'] === true && (
          <small>
            <Trans>part of the scene</Trans>
          </small>
        )}
        {cast.length > 0 && <small>{cast.map((id) => nameOf(desk, id)).join(' · ')}</small>}
      </button>
      <span className={classes['pages']}>
        <span className="unseen">
          <Trans>Pages</Trans>{' '}
        </span>
        {eighths === undefined ? '?' : eighthsText(eighths)}
      </span>
      {writable && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <button type="button" className={classes['move']} aria-label={t`Move ${name} to another day`}>
              <Icon name="down" size={14} />
            </button>
          </Menu.Target>
          <Menu.Dropdown className={classes['menu'] ?? ''}>
            <Menu.Label>
              <Trans>Move to</Trans>
            </Menu.Label>
            {board.days
              .filter(({ day }) => day.id !== from)
              .map(({ day }) => (
                <Menu.Item key={day.id} onClick={() => move(scene, from, day.id)}>
                  {dayWords(day.id)} · {nameOf(desk, textOf(day, 'place'))}
                </Menu.Item>
              ))}
            {from !== undefined && (
              <Menu.Item onClick={() => move(scene, from, undefined)}>
                <Trans>Off the schedule</Trans>
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}
