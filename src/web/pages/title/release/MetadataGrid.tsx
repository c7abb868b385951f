import { Trans, useLingui } from '@lingui/react/macro'
import type { LocalMetadata, SynopsisLength } from '../../../../core/release/index.ts'
import { charactersIn, isRead, MOST_CHARACTERS } from '../../../../core/release/index.ts'
import { formatNumber } from '../../../lib/format.ts'
import { SaveMenu } from '../../../parts/SaveMenu.tsx'
import { mayWrite, useDesk } from '../desk.tsx'
import { newAt } from '../edit/Inspector.tsx'
import { labelOf } from '../fields.ts'
import { castIn, metadataIn } from './complete.ts'
import classes from './Release.module.css'

const LENGTHS: readonly SynopsisLength[] = ['short', 'medium', 'long']

/** What viewers read of the title: languages down, fields across; each cell opens its field. */
export function MetadataGrid() {
  const desk = useDesk()
  const { t } = useLingui()
  const { say, open, at } = desk
  const rows = metadataIn(desk)
  const cast = castIn(desk)
  const writable = mayWrite(desk, 'release/metadata')
  if (rows.length === 0 && !writable) return null
  const head = (field: string) => labelOf(say.terms, 'metadata', field)
  const synopsis = { short: t`Short`, medium: t`Medium`, long: t`Long` }
  const where = (it: LocalMetadata) => (it.territories ? say.territories(it.territories) : t`everywhere`)
  const read = (it: LocalMetadata) => cast.filter((credit) => isRead(credit, it.language)).length
  const title = t`What viewers read`
  return (
    <section className={classes['grid']} aria-label={title}>
      <div className={classes['gridHead']}>
        <h2>
          {title} <span className={classes['soft']}>{formatNumber(rows.length)}</span>
        </h2>
        {rows.length > 0 && (
          <SaveMenu
            title={title}
            rows={() => [
              [
                head('language'),
                head('territories'),
                head('title'),
                ...LENGTHS.map((it) => synopsis[it]),
                head('genres'),
                head('keywords'),
              ],
              ...rows.map((it) => [
                say.languageUse({ language: it.language }),
                where(it),
                it.title ?? '',
                ...LENGTHS.map((length) => it.synopses?.[length] ?? ''),
                it.genres?.join(', ') ?? '',
                it.keywords?.join(', ') ?? '',
              ]),
            ]}
          />
        )}
        {writable && (
          <button
            type="button"
            className={classes['choice']}
            onClick={() => open(newAt('release', 'metadata'))}
          >
            <Trans>Add a language</Trans>
          </button>
        )}
      </div>
      <p className={classes['caption']}>
        <Trans>
          Title, synopses in three lengths, genres and pictures in each language, and how many of the cast can
          be read in it. Counts are characters, of the most that services take.
        </Trans>
      </p>
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key
        <div className={classes['gridScroll']} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{head('language')}</th>
                <th scope="col">{head('title')}</th>
                {LENGTHS.map((length) => (
                  <th key={length} scope="col">
                    {synopsis[length]}
                  </th>
                ))}
                <th scope="col">{say.terms.fields.cast}</th>
                <th scope="col">{head('genres')}</th>
                <th scope="col">{head('keywords')}</th>
                <th scope="col">{head('artwork')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((it) => {
                const path = `release/metadata/${it.id}`
                const cell = (field: string, text: string | undefined, count?: React.ReactNode) => (
                  <td>
                    <button
                      type="button"
                      className={classes['cell']}
                      tabIndex={-1}
                      data-open={at === `${path}/${field}` || undefined}
                      data-missing={!text || undefined}
                      onClick={() => open(`${path}/${field}`)}
                    >
                      {text ? (
                        <span className={classes['text']} lang={it.language}>
                          {text}
                        </span>
                      ) : (
                        <span className={classes['missing']}>
                          <Trans>missing</Trans>
                        </span>
                      )}
                      {count}
                    </button>
                  </td>
                )
                return (
                  <tr key={it.id} data-open={at?.startsWith(path) || undefined}>
                    <th scope="row">
                      <button type="button" className={classes['cell']} onClick={() => open(path)}>
                        {say.languageUse({ language: it.language })}
                        <small>{where(it)}</small>
                      </button>
                    </th>
                    {cell('title', it.title)}
                    {LENGTHS.map((length) => {
                      const text = it.synopses?.[length]
                      return (
                        <Synopsis
                          key={length}
                          cell={cell}
                          length={length}
                          text={text}
                          has={it.synopses !== undefined}
                        />
                      )
                    })}
                    <td>
                      <span className={classes['figure']} data-missing={read(it) < cast.length || undefined}>
                        <Trans>
                          {formatNumber(read(it))} of {formatNumber(cast.length)}
                        </Trans>
                      </span>
                    </td>
                    {cell('genres', it.genres?.join(', '))}
                    {cell('keywords', it.keywords?.join(', '))}
                    {cell('artwork', it.artwork?.map(({ kind }) => say.terms.artworkKinds[kind]).join(', '))}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Synopsis({
  cell,
  length,
  text,
  has,
}: {
  readonly cell: (field: string, text: string | undefined, count?: React.ReactNode) => React.ReactNode
  readonly length: SynopsisLength
  readonly text: string | undefined
  readonly has: boolean
}) {
  const characters = text ? charactersIn(text) : 0
  const most = MOST_CHARACTERS[length]
  return cell(
    has ? `synopses/${length}` : 'synopses',
    text,
    text && (
      <small className={classes['figure']} data-missing={characters > most || undefined}>
        {formatNumber(characters)}/{formatNumber(most)}
        {characters > most && (
          <>
            {' '}
            <Trans>too long</Trans>
          </>
        )}
      </small>
    ),
  )
}
