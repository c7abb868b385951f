import { Trans } from '@lingui/react/macro'
import { inWords, nameOf, useDesk } from '../desk.tsx'
import { NamesValue, PersonNameValue, PlainWord } from '../edit/Value.tsx'
import { type Row, rowsOf, textOf, wordsOf } from '../plain.ts'
import { Records } from '../Records.tsx'
import titleClasses from '../title.module.css'
import classes from './AdaptLink.module.css'

/** What must change for the people there. */
export function AdaptLink() {
  const desk = useDesk()
  const { sections, say, shared } = desk
  const adapt = sections['adapt']
  const scenes = rowsOf(adapt, 'scenes')
  const decisions = rowsOf(adapt, 'decisions')
  const kinds = new Map((shared.works ?? []).map((work) => [work.id, textOf(work, 'kind')]))
  const works = [...new Set(rowsOf(adapt, 'beats').flatMap((beat) => wordsOf(beat, 'standsIn')))]
  const told = (beat: Row) => scenes.filter((scene) => wordsOf(scene, 'beats').includes(beat.id))
  const words: Readonly<Record<string, string>> = say.terms.decisions
  const workKinds: Readonly<Record<string, string>> = say.terms.workKinds
  return (
    <>
      <Records
        section="adapt"
        list="beats"
        title={<Trans>Beats</Trans>}
        caption={<Trans>Where each unit of the story stands, and what became of it here.</Trans>}
        columns={[
          'names',
          ...works.map((work) => ({
            field: `in ${work}`,
            head: (
              <>
                {nameOf(desk, work)}
                {kinds.has(work) && <small> {workKinds[kinds.get(work) ?? ''] ?? ''}</small>}
              </>
            ),
            show: (row: Row) =>
              wordsOf(row, 'standsIn').includes(work) ? (
                <>
                  <span aria-hidden="true">●</span>
                  <span className="unseen">
                    <Trans>stands in it</Trans>
                  </span>
                </>
              ) : undefined,
          })),
          {
            field: 'local',
            head: <Trans>In the local script</Trans>,
            show: (row: Row) => {
              const list = told(row)
              if (list.length === 0) return undefined
              return (
                <span className={classes['sceneRefs']}>
                  {list.map((scene) => (
                    <span key={scene.id}>
                      {textOf(scene, 'episode')}·{textOf(scene, 'number')}
                    </span>
                  ))}
                </span>
              )
            },
          },
          {
            field: 'decision',
            head: <Trans>Decision</Trans>,
            show: (row: Row) => {
              const made = decisions.filter((it) => wordsOf(it, 'beats').includes(row.id))
              if (made.length === 0 && wordsOf(row, 'standsIn').length === 0)
                return (
                  <span className={titleClasses['chip']}>
                    <Trans>new here</Trans>
                  </span>
                )
              return made.map((it) => (
                <span key={it.id} className={titleClasses['chip']} data-decision={textOf(it, 'kind')}>
                  {words[textOf(it, 'kind')] ?? textOf(it, 'kind')}
                </span>
              ))
            },
          },
          'minutes',
        ]}
      />
      <Records
        section="adapt"
        list="decisions"
        title={<Trans>Decisions</Trans>}
        columns={[
          {
            field: 'kind',
            show: (row) => (
              <span className={titleClasses['chip']} data-decision={textOf(row, 'kind')}>
                {words[textOf(row, 'kind')] ?? ''}
              </span>
            ),
          },
          'beats',
          'item',
          {
            field: 'source',
            head: <Trans>There → here</Trans>,
            show: (row) => (
              <span className={classes['thereHere']}>
                <Own value={row['source']} language={textOf(adapt, 'source')} />
                <span className={titleClasses['arrow']} aria-hidden="true">
                  →
                </span>
                <Own value={row['local']} language={textOf(adapt, 'local')} />
              </span>
            ),
          },
          'reason',
          'decidedBy',
          'on',
          { field: 'status', show: (row) => <PlainWord word={textOf(row, 'status')} /> },
        ]}
      />
      <Records
        section="adapt"
        list="notes"
        title={<Trans>Field notes</Trans>}
        columns={['place', 'text', 'by', { field: 'on', show: (row) => textOf(row, 'on') }]}
        hideEmpty
      />
      <Records
        section="adapt"
        list="characters"
        title={<Trans>Characters</Trans>}
        columns={[
          {
            field: 'source',
            show: (row) => row['source'] !== undefined && <PersonNameValue value={row['source']} />,
          },
          'local',
        ]}
      />
      <Records
        section="adapt"
        list="scenes"
        title={<Trans>Scenes</Trans>}
        columns={[
          {
            field: 'number',
            head: <Trans>Episode · scene</Trans>,
            show: (row) => `${textOf(row, 'episode')} · ${textOf(row, 'number')}`,
          },
          'names',
          'beats',
          'revision',
        ]}
      />
      <Records section="adapt" list="writers" title={<Trans>Writers</Trans>} columns={['name', 'as']} />
    </>
  )
}

/** A text in the language it was written in, with the reader's own beneath it. */
function Own({ value, language }: { readonly value: unknown; readonly language: string }) {
  if (value === undefined) return <span className={titleClasses['blank']}>–</span>
  const own = (value as Readonly<Record<string, string>>)[language]
  const read = inWords(value)
  if (!own || own === read) return <NamesValue value={value} />
  return (
    <span>
      <span lang={language}>{own}</span>
      <small>{read}</small>
    </span>
  )
}
