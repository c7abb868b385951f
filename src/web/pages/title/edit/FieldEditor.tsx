import { Trans } from '@lingui/react/macro'
import { Switch } from '@mantine/core'
import { COUNTRIES, MEDIA, MINOR_DIGITS, parseClock } from '../../../../core/base/index.ts'
import type { Speaker } from '../../../../formats/words/index.ts'
import { useDesk } from '../desk.tsx'
import type { Field, Words } from '../fields.ts'
import { labelOf } from '../fields.ts'
import { ApprovedPlan } from './ApprovedPlan.tsx'
import { Choice, Choices, choicesOf, inOrder, type Option, option, PlainChoice, refsTo } from './choices.tsx'
import type { EditorProps } from './EditorProps.ts'
import { MoneyEditor } from './MoneyEditor.tsx'
import { NamesEditor, NamesListEditor, PersonNameEditor } from './NamesEditor.tsx'
import {
  LanguageEditor,
  LanguageSetEditor,
  LanguagesEditor,
  LanguageTagsEditor,
  TerritoriesEditor,
  ZoneEditor,
} from './place-editors.tsx'
import { CheckedText, DayEditor, ListText, NumberEditor, RatioEditor, TextEditor } from './plain-editors.tsx'
import { Value } from './Value.tsx'
import { DaysEditor, TermEditor, TermsEditor, TimingEditor, WhenEditor } from './WhenEditor.tsx'

const countries = new WeakMap<Speaker, readonly Option[]>()

/** Put in order once for a reader: there are 249 of them. */
function countriesIn(say: Speaker): readonly Option[] {
  const known = countries.get(say) ?? inOrder(COUNTRIES.map((code) => option(code, say.country(code))))
  countries.set(say, known)
  return known
}

/** The editor that fits a field. It hands on only what the file could hold, and says what is wrong with the rest. */
export function FieldEditor({
  field,
  path,
  label,
  list,
  value,
  onValue,
}: {
  readonly field: Field
  readonly path: string
  readonly label: string
  readonly list: string
  readonly value: unknown
  readonly onValue: (value: unknown) => void
}) {
  const desk = useDesk()
  const name = labelOf(desk.say.terms, list, label)
  const common: EditorProps = { value, onValue, name, optional: field.optional === true }
  switch (field.kind) {
    case 'text':
      return <TextEditor {...common} long={field.long === true} />
    case 'names':
      return <NamesEditor {...common} long={field.long === true} />
    case 'namesList':
      return <NamesListEditor {...common} />
    case 'personName':
      return <PersonNameEditor {...common} />
    case 'day':
      return <DayEditor {...common} />
    case 'when':
      return <WhenEditor {...common} path={path} />
    case 'whenUntil':
      return <WhenEditor {...common} path={path} until />
    case 'term':
      return <TermEditor {...common} path={path} />
    case 'period':
      return <TermEditor {...common} path={path} daysOnly />
    case 'terms':
      return <TermsEditor {...common} path={path} />
    case 'days':
      return <DaysEditor {...common} />
    case 'timing':
      return <TimingEditor {...common} path={path} />
    case 'money':
      return <MoneyEditor {...common} />
    case 'ratio':
      return <RatioEditor {...common} />
    case 'number':
      return <NumberEditor {...common} {...field} />
    case 'truth':
      return (
        <Switch
          size="xs"
          aria-label={name}
          checked={value === true}
          label={value === true ? <Trans>Yes</Trans> : <Trans>No</Trans>}
          onChange={(event) => onValue(event.currentTarget.checked)}
        />
      )
    case 'choice':
      return Array.isArray(field.words) ? (
        <PlainChoice {...common} words={field.words} />
      ) : (
        <Choice {...common} options={choicesOf(desk.say.terms, field.words as Words)} />
      )
    case 'choices':
      return <Choices {...common} options={choicesOf(desk.say.terms, field.words)} />
    case 'ref':
      return <Choice {...common} options={refsTo(desk, field.to)} />
    case 'refs':
      return <Choices {...common} options={refsTo(desk, field.to)} />
    case 'country':
      return <Choice {...common} options={countriesIn(desk.say)} />
    case 'currency':
      return <Choice {...common} options={Object.keys(MINOR_DIGITS).map((code) => option(code, code))} />
    case 'medium':
      return (
        <Choice
          {...common}
          options={MEDIA.map(({ medium }) => option(medium, desk.say.terms.media[medium]))}
        />
      )
    case 'media':
      return (
        <Choices
          {...common}
          options={MEDIA.map(({ medium }) => option(medium, desk.say.terms.media[medium]))}
        />
      )
    case 'territories':
      return <TerritoriesEditor {...common} />
    case 'language':
      return <LanguageEditor {...common} />
    case 'languageUses':
      return <LanguagesEditor {...common} />
    case 'languageSet':
      return <LanguageSetEditor {...common} />
    case 'languages':
      return <LanguageTagsEditor {...common} />
    case 'texts':
      return <ListText {...common} read={(text) => text} hint="romance, thriller" />
    case 'numbers':
      return (
        <ListText
          {...common}
          read={(text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined)}
          hint="1, 3"
        />
      )
    case 'clock':
      return (
        <CheckedText
          {...common}
          read={(text) => (parseClock(text) === undefined ? undefined : text)}
          hint="22:00 · 25:30"
        />
      )
    case 'zone':
      return <ZoneEditor {...common} />
    case 'baseline':
      return <ApprovedPlan whole />
    default:
      return <Value editor={field} path={path} value={value} />
  }
}
