import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Lack } from '../../../../core/release/index.ts'
import { formatDay, formatNumber, formatPercent } from '../../../lib/format.ts'
import { Picture } from '../../../parts/Picture.tsx'
import { dayFigure, numberFigure } from '../../../parts/saved.ts'
import { type Desk, useDesk } from '../desk.tsx'
import { newAt } from '../edit/Inspector.tsx'
import { type Asked, askedIn } from './complete.ts'
import classes from './Release.module.css'

/** Of what each service asks for beside the episodes: how much is there, and what is not. */
export function Deliveries() {
  const desk = useDesk()
  const { t } = useLingui()
  const asked = askedIn(desk)
  const sayWhy = useWhy()
  if (asked.length === 0) return null
  const nothing = t`nothing`
  return (
    <Picture
      title={t`What services ask for`}
      caption={
        <Trans>
          Metadata, materials and age ratings that are to be there beside the episodes, and by when. What is
          missing opens where it belongs.
        </Trans>
      }
      sheet={{
        head: [t`Service`, t`To be delivered by`, t`There`, t`Asked for`, t`Missing`],
        figures: [2, 3],
        rows: asked.map(({ window, complete }) => [
          `${window.name} · ${window.medium}`,
          complete.deliverBy ? dayFigure(complete.deliverBy) : t`not known`,
          numberFigure(complete.met),
          numberFigure(complete.needed),
          complete.lacks.map((lack) => lackWords(desk, lack, sayWhy)).join('; ') || nothing,
        ]),
      }}
    >
      <ul className={classes['services']}>
        {asked.map((it) => (
          <Service key={it.window.path} {...it} />
        ))}
      </ul>
    </Picture>
  )
}

function Service({ window, complete: { needed, met, lacks, deliverBy } }: Asked) {
  const desk = useDesk()
  const sayWhy = useWhy()
  const share = needed === 0 ? 1 : met / needed
  return (
    <li>
      <div className={classes['serviceHead']}>
        <button
          type="button"
          className={classes['linkish']}
          onClick={() => desk.open(`${window.path}/delivery`)}
        >
          {window.name}
        </button>
        <span className={classes['soft']}>{window.medium}</span>
        <span className={classes['share']} data-whole={lacks.length === 0 || undefined}>
          <span aria-hidden="true">{lacks.length === 0 ? '✓' : '…'}</span>{' '}
          <Trans>
            {formatNumber(met)} of {formatNumber(needed)}
          </Trans>{' '}
          <span className={classes['soft']}>({formatPercent(share, 0)})</span>
        </span>
        <span className={classes['by']}>
          {deliverBy ? <Trans>by {formatDay(deliverBy)}</Trans> : <Trans>by a day that is not known</Trans>}
        </span>
      </div>
      <div className={classes['meter']} aria-hidden="true">
        <span style={{ inlineSize: `${share * 100}%` }} />
      </div>
      {lacks.length > 0 && (
        <details className={classes['lacks']}>
          <summary>
            <Plural value={lacks.length} one="# thing missing" other="# things missing" />
          </summary>
          <ul>
            {lacks.map((lack) => (
              <li key={`${lack.at} ${lack.what} ${lack.language ?? ''} ${lack.country ?? ''}`}>
                <button
                  type="button"
                  className={classes['linkish']}
                  onClick={() => desk.open(placeToMend(lack))}
                >
                  {lackWords(desk, lack, sayWhy)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

/** A list in which a record is missing opens a new one. */
function placeToMend({ at }: Lack): string {
  const parts = at.split('/')
  return parts.length === 2 ? newAt(parts[0]!, parts[1]!) : at
}

function useWhy(): (why: Lack['why']) => string {
  const { t } = useLingui()
  return (why) => (why === 'too-long' ? t`too long` : why === 'late' ? t`comes too late` : '')
}

function lackWords(
  { say }: Desk,
  { what, language, country, why }: Lack,
  sayWhy: (why: Lack['why']) => string,
) {
  const kind =
    what === 'age-rating'
      ? say.terms.fields.ageRatings
      : { ...say.terms.metadataFields, ...say.terms.materialKinds }[what]
  const of = country ? say.country(country) : language ? say.languageUse({ language }) : undefined
  const words = say.grammar.compounds.material({ kind, ...(of ? { language: of } : {}) })
  const reason = sayWhy(why)
  return reason ? `${words}: ${reason}` : words
}
