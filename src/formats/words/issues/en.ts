import type { IssueWords } from './words.ts'

const q = (text: string): string => `“${text}”`
const like = (nearest: string): string => (nearest === '' ? '' : ` Did you mean ${q(nearest)}?`)
const oneOf = (known: string): string => (known === '' ? '' : ` Known here: ${known}.`)

export const en: IssueWords = {
  'not-utf-8': () => 'This is not UTF-8 from here on. Save the file as UTF-8.',
  'file-too-large': ({ limit }) => `The file is too large; at most ${limit} is read.`,
  'control-character': ({ code }) => `A control character (${code}) stands here. Delete it.`,
  'lone-surrogate': ({ code }) => `Half a character (${code}) stands here. Write the whole character.`,
  'bidi-mark': ({ code }) => `A hidden mark (${code}) turns the direction of writing here. Delete it.`,

  'bad-yaml': () => 'This cannot be read as YAML. Check the colons, dashes and quotes.',
  'bad-indent': () => 'The indentation does not fit the lines above.',
  'tab-indent': () => 'A tab indents this line. Indent with spaces.',
  'not-closed': () => 'Something is missing here: a closing quote or bracket, a comma or a colon.',
  'bad-escape': () => 'A backslash in double quotes begins no known sign here. Use single quotes.',
  'too-deep': ({ limit }) => `Lists and mappings are nested too deep; at most ${limit} levels are read.`,
  'several-documents': () => 'A second document begins here. A file holds one.',
  'yaml-directive': () => 'Lines that begin with % are not read. Delete it.',
  'yaml-anchor': ({ found }) => `Anchors (${found}) are not read. Write the value out where it is used.`,
  'yaml-alias': ({ found }) =>
    `References (${found}) are not read. Write the value out; put text that begins with * in quotes.`,
  'yaml-tag': ({ found }) =>
    `Tags (${found}) are not read. Write the value alone; put text that begins with ! in quotes.`,
  'merge-key': () => 'Merge keys (<<) are not read. Write the fields out.',
  'key-not-text': () => 'The name of a field is missing, or is a list or a mapping. Write a word.',
  'no-colon': ({ found }) =>
    `${q(found)} has no colon. In { } a comma begins a new entry: put text with a comma in quotes.`,
  'duplicate-key': ({ found, line }) => `${q(found)} stands here twice; the first time in line ${line}.`,
  'ambiguous-word': ({ found }) =>
    `Some programs read ${found} as true or false. Put it in quotes, or write true or false.`,
  'number-form': ({ found }) =>
    `Some programs read ${found} as another number. Write plain digits, or put it in quotes.`,
  'number-not-exact': ({ found }) => `${found} has more digits than a number can keep.`,

  'missing-file': ({ file }) => `The file ${file} is missing.`,
  'unknown-file': ({ found, nearest }) => `${found} is not a file of a slate.${like(nearest)}`,
  'not-a-slate': () =>
    'No slate is here: neither slate.yaml, nor a folder catalogue, nor a folder with title.yaml.',
  'catalogue-in-title': ({ found, belongs }) =>
    `${found} is not read in a slate, whose titles share one catalogue. Move its records to ${belongs}.`,

  'missing-field': ({ field }) => `The field ${q(field)} is missing.`,
  'unknown-field': ({ found, nearest, known }) =>
    `There is no field ${q(found)} here.${nearest === '' ? oneOf(known) : like(nearest)}`,
  'empty-value': () => 'The value is missing. Write one, or delete the line.',
  'empty-text': () => 'The text is empty. Write some, or delete the line.',
  'empty-list': () => 'The list is empty. Name at least one.',
  'wanted-mapping': () => 'Fields are expected here, each with its name and a colon.',
  'wanted-list': () => 'A list is expected here: [a, b], or a line with a dash for each entry.',
  'wanted-text': () => 'Text is expected here. Put numbers that are text in quotes.',
  'wanted-number': () => 'A number is expected here.',
  'wanted-whole-number': () => 'A whole number is expected here.',
  'wanted-true-or-false': () => 'true or false is expected here.',
  'unknown-word': ({ found, nearest, known }) =>
    `${q(found)} is not a word that may stand here.${nearest === '' ? oneOf(known) : like(nearest)}`,
  'number-too-small': ({ found, least }) => `${found} is too small; at least ${least} is expected.`,
  'number-too-large': ({ found, most }) => `${found} is too large; at most ${most} is expected.`,
  'bad-id': ({ found, kind }) =>
    `${q(found)} is not an id of the form ${kind}:name, in lower-case letters, digits and hyphens.`,
  'bad-day': ({ found }) => `${q(found)} is not a day. Write 2025-08-28.`,
  'bad-date': ({ found }) => `${q(found)} is not a date. Write 2025-08-28, or 7 days after event:premiere.`,
  'bad-partial-day': ({ found }) =>
    `${q(found)} is not a day, a month or a year. Write 2025-08-28, 2025-08 or 2025.`,
  'bad-month-day': ({ found }) => `${q(found)} is not a day of the year. Write 03-31.`,
  'bad-clock': ({ found }) =>
    `${q(found)} is not a time of day. Write 09:00; after midnight 25:30, up to 48:00.`,
  'bad-zone': ({ found }) => `${q(found)} is not a time zone. Write Asia/Tokyo.`,
  'bad-money': ({ found }) =>
    `${q(found)} is not an amount. Write JPY 12,000,000, with the decimals that the currency has.`,
  'bad-ratio': ({ found }) => `${q(found)} is not a fraction. Write 55 %, 1/3 or 0.55.`,
  'ratio-too-small': ({ found, least }) => `${found} is too small; ${least} or more is expected.`,
  'ratio-too-large': ({ found, most }) => `${found} is too large; at most ${most} is expected.`,
  'bad-territories': ({ found }) => `${q(found)} is not a territory. Write JP, or World ex. KR.`,
  'bad-country': ({ found }) => `${q(found)} is not a country code. Write two capitals: JP.`,
  'bad-currency': ({ found }) => `${q(found)} is not a currency code. Write three capitals: JPY.`,
  'bad-language': ({ found, nearest }) =>
    nearest === ''
      ? `${q(found)} is not a language tag. Write ja, or pt-BR.`
      : `The language tag ${q(found)} is written ${q(nearest)}.`,
  'bad-language-use': ({ found }) =>
    `${q(found)} is not a language in a form. Write ja, en sub, ko dub or ja original.`,
  'bad-languages': () => 'Write any, or a list of languages: [ja original, en sub].',
  'bad-fictional': () => 'Write true when the whole record is invented, or the list of the fields that are.',
  'bad-eidr': ({ found }) =>
    `${q(found)} is no EIDR: 10.5240/, five groups of four digits or letters from A to F, and the right check character.`,
  'bad-sha256': ({ found }) => `${q(found)} is no SHA-256: 64 digits from 0 to 9 and a to f, in lower case.`,
  'bad-url': ({ found }) => `${q(found)} is not an address on the web. It begins with https://.`,
  'until-or-last': () => 'Give either until, the first day outside, or last, the last day inside.',
  'ends-before-it-begins': ({ from, until }) => `It ends (${until}) before it begins (${from}).`,
  'figure-outside-range': ({ found, low, high }) => `${found} lies outside its own range, ${low} to ${high}.`,
  'currency-differs': ({ found, expected }) => `The amount is in ${found}; here it must be in ${expected}.`,

  'unknown-reference': ({ found, nearest }) => `Nothing here has the id ${q(found)}.${like(nearest)}`,
  'ambiguous-reference': ({ found }) =>
    `Several records have the id ${q(found)}: it does not say which. Give each its own.`,
  'duplicate-id': ({ found, first }) => `The id ${q(found)} is taken already, at ${first}.`,
  'no-airing-plan': ({ found }) => `The date hangs on an airing of ${q(found)}, which has no airing plan.`,
  'unknown-path': ({ found, nearest }) => `The path ${q(found)} leads nowhere.${like(nearest)}`,
  'not-a-date': ({ found }) => `No date stands at ${q(found)}.`,
  'unknown-fictional-field': ({ found, nearest }) => `The record has no field ${q(found)}.${like(nearest)}`,

  'one-change': ({ known }) => `A change has exactly one of ${known}.`,
  'to-or-by': () => 'Give either to, a day, or by, a number of days.',
  'not-a-list': ({ found }) => `No list stands at ${q(found)}.`,
  'not-an-entry': ({ found }) => `${q(found)} is not an entry of a list. To take a field away, write unset.`,
  'not-optional': ({ found }) => `The field ${q(found)} cannot be left out.`,
  'no-such-place': ({ found }) => `The title has nothing at ${q(found)}.`,
  'already-there': ({ found }) => `${q(found)} is there already.`,
  'date-cannot-move': ({ found }) =>
    `The date at ${q(found)} cannot be moved so: it hangs on its event by months or years.`,

  'more-issues': ({ count }) => `${count} more, not shown.`,
}
