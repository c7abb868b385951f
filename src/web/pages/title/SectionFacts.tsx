import { mayWrite, useDesk } from './desk.tsx'
import { Value } from './edit/Value.tsx'
import { labelOf, SECTION_SHAPES } from './fields.ts'
import { isFields } from './plain.ts'
import classes from './SectionFacts.module.css'

/** What a link says of itself beside its lists: the option chosen, the currency of the plan, two languages. */
export function SectionFacts({ section }: { readonly section: string }) {
  const desk = useDesk()
  const value = desk.sections[section]
  const facts = Object.entries(SECTION_SHAPES[section]?.fields ?? {}).filter(
    ([name, field]) =>
      field.kind !== 'records' &&
      field.kind !== 'group' &&
      (mayWrite(desk, section) || (isFields(value) && value[name] !== undefined)),
  )
  if (facts.length === 0) return null
  return (
    <dl className={classes['sectionFacts']}>
      {facts.map(([name, field]) => (
        <div key={name}>
          <dt>{labelOf(desk.say.terms, section, name)}</dt>
          <dd>
            <button type="button" className={classes['fact']} onClick={() => desk.open(`${section}/${name}`)}>
              {isFields(value) && value[name] !== undefined ? (
                <Value editor={field} path={`${section}/${name}`} value={value[name]} />
              ) : (
                '–'
              )}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  )
}
