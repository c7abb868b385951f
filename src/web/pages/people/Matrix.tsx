import { Trans, useLingui } from '@lingui/react/macro'
import type { SectionName } from '../../../api/index.ts'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { useLinkWord } from '../../chain/useLinkWord.ts'
import { InScript } from '../../parts/InScript.tsx'
import { OPENABLE, OPENED_SIGN, type Opened, openingsOf } from './openings.ts'
import classes from './People.module.css'

export interface MatrixRow {
  readonly key: string
  readonly name: string
  readonly role?: string
  readonly opened: Readonly<Partial<Record<SectionName, Opened>>>
  /** what it would be, where that is another */
  readonly edited?: Readonly<Partial<Record<SectionName, Opened>>>
  readonly fixed?: boolean
}

/** Who sees what: a row for each company or role, a column for each link, the word and the sign in each cell. */
export function Matrix({
  rows,
  label,
  head,
  onChange,
}: {
  readonly rows: readonly MatrixRow[]
  readonly label: string
  readonly head: string
  readonly onChange?: (key: string, section: SectionName, opened: Opened) => void
}) {
  const { t } = useLingui()
  const say = useOpenedWord()
  const linkWord = useLinkWord()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key
    <section className={classes['scroll']} tabIndex={0} aria-label={label}>
      <table className={classes['matrix']}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {OPENABLE.map((link) => (
              <th key={link} scope="col">
                <SectionWord section={link} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, role, opened, edited = {}, fixed }) => (
            <tr key={key}>
              <th scope="row">
                <InScript>{name}</InScript>
                {role && <small>{role}</small>}
              </th>
              {OPENABLE.map((link) => {
                const now = opened[link]
                if (now === undefined)
                  return (
                    <td key={link} className={classes['untold']}>
                      <Trans>not told</Trans>
                    </td>
                  )
                const shown = edited[link] ?? now
                return (
                  <td key={link} data-opened={shown} data-edited={(shown !== now && true) || undefined}>
                    <span className={classes['cell']}>
                      <span className={classes['sign']} aria-hidden="true">
                        {OPENED_SIGN[shown]}
                      </span>
                      {onChange && !fixed ? (
                        <select
                          value={shown}
                          aria-label={t`${name}, ${link === 'head' ? t`Title and names` : linkWord(link)}`}
                          onChange={(event) => onChange(key, link, event.currentTarget.value as Opened)}
                        >
                          {openingsOf(link).map((option) => (
                            <option key={option} value={option}>
                              {say(option)}
                            </option>
                          ))}
                        </select>
                      ) : (
                        say(shown)
                      )}
                    </span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export const SectionWord = ({ section }: { readonly section: SectionName }) =>
  section === 'head' ? <Trans>Title and names</Trans> : <LinkWord link={section} />

export function useOpenedWord(): (opened: Opened) => string {
  const { t } = useLingui()
  return (opened) => {
    switch (opened) {
      case 'none':
        return t`nothing`
      case 'own':
        return t`its own`
      case 'read':
        return t`read`
      case 'write':
        return t`write`
    }
  }
}
