import { describe, expect, test } from 'vitest'
import type { Code, FindingOf, Path, Title } from '../src/core/index.ts'
import { assess, placeAt, RULES } from '../src/core/index.ts'
import { FACTS } from './faults/facts.ts'
import type { Expected, Fault, Pair } from './faults.ts'
import { FAULTS, made, SOUND_CASES } from './faults.ts'
import { soundCatalogue, soundTitle, TODAY } from './sound-title.ts'

const SOUND: Pair = { title: soundTitle, catalogue: soundCatalogue }
const findingsIn = ({ title, catalogue }: Pair): readonly FindingOf[] =>
  assess(title, catalogue, TODAY).findings

const codeOf = (expected: Expected): Code => (typeof expected === 'string' ? expected : 'fact-missing')

/** A finding as a fault names it: its code; of a missing fact what it is and who asks for it. */
const named = (what: string, rules: readonly Code[]): string => `${what}: ${rules.toSorted().join(', ')}`
const nameOf = (finding: FindingOf): string =>
  finding.code === 'fact-missing' ? named(finding.facts.what, finding.facts.rules) : finding.code
const expectedName = (expected: Expected): string =>
  typeof expected === 'string' ? expected : named(expected.what, expected.rules)
const setOf = (names: readonly string[]): readonly string[] => [...new Set(names)].sort()

test('the sound title is sound, and no fact of it is missing', () => {
  expect(findingsIn(SOUND)).toEqual([])
})

describe('a fault yields exactly its findings', () => {
  test.each(FAULTS.map((fault) => [fault.name, fault] as const))('%s', (_, fault) => {
    const found = findingsIn(made(fault, SOUND))
    expect(setOf(found.map(nameOf))).toEqual(setOf(fault.expect.map(expectedName)))
  })
})

describe('what looks like a fault and is none yields nothing', () => {
  test.each(SOUND_CASES.map((it) => [it.name, it] as const))('%s', (_, it) => {
    const changed = made(it, SOUND)
    expect(changed).not.toEqual(SOUND)
    expect(findingsIn(changed)).toEqual([])
  })
})

describe('the table of faults', () => {
  const codes: readonly Code[] = [...RULES.map(({ code }) => code), 'fact-missing']
  const faultsOf = (code: Code): readonly Fault[] =>
    FAULTS.filter(({ expect }) => expect.some((expected) => codeOf(expected) === code))

  test.each(codes)('breaks %s in two ways or more', (code) => {
    expect(faultsOf(code).length).toBeGreaterThanOrEqual(2)
  })
  test('holds every code that there is', () => {
    expect(codes.toSorted()).toEqual(Object.keys(FACTS).sort())
  })
  test('has at least 75 faults and 25 sound cases, none under the name of another', () => {
    const names = [...FAULTS, ...SOUND_CASES].map(({ name }) => name)
    expect(FAULTS.length).toBeGreaterThanOrEqual(75)
    expect(SOUND_CASES.length).toBeGreaterThanOrEqual(25)
    expect(new Set(names).size).toBe(names.length)
  })
})

/** What stands at a path of the title or of the catalogue. */
const valueAt = ({ title, catalogue }: Pair, path: Path): unknown =>
  placeAt({ ...title, catalogue } as Title, path)?.value

const ID = /^[a-z-]+:[a-z0-9-]+$/

/** Every id in a value: its strings and its records' keys. */
function idsIn(value: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string' && ID.test(value)) into.add(value)
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) idsIn(part, into)
  return into
}

describe('a finding of a fault', () => {
  const found = FAULTS.flatMap((fault) => {
    const broken = made(fault, SOUND)
    return findingsIn(broken).map((finding) => ({ fault, broken, finding }))
  })

  test('rests on places that are there, or were there in the sound title', () => {
    const nowhere = found.flatMap(({ fault, broken, finding }) =>
      finding.because
        .filter((path) => (valueAt(broken, path) ?? valueAt(SOUND, path)) === undefined)
        .map((path) => `${fault.name}: ${finding.code} at ${path}`),
    )
    expect(nowhere).toEqual([])
  })
  test('rests on something, and on nothing twice', () => {
    for (const { finding } of found) {
      expect(finding.because.length).toBeGreaterThan(0)
      expect(new Set(finding.because).size).toBe(finding.because.length)
    }
  })
  test('has its severity', () => {
    for (const { finding } of found) {
      const severity = RULES.find(({ code }) => code === finding.code)?.severity ?? 'unknown'
      expect(finding.severity).toBe(severity)
    }
  })
  test('says every fact of its code, and none besides', () => {
    const wrong = found.flatMap(({ fault, finding: { code, facts } }) => {
      const known: Readonly<Record<string, string>> = FACTS[code]
      const said = Object.entries(facts).filter(([, value]) => value !== undefined)
      const lacks = Object.keys(known).filter(
        (name) => known[name] === 'always' && !said.some(([its]) => its === name),
      )
      const more = Object.keys(facts).filter(
        (name) => !said.some(([its]) => its === name) || !(name in known),
      )
      return [...lacks, ...more].map((name) => `${fault.name}: ${code} ${name}`)
    })
    expect(wrong).toEqual([])
  })
  test('speaks of nobody and nothing that the title and its catalogue do not know', () => {
    const strangers = found.flatMap(({ fault, broken, finding }) => {
      const known = new Set([...idsIn(broken), ...idsIn(SOUND)])
      return [...idsIn(finding.facts)].filter((id) => !known.has(id)).map((id) => `${fault.name}: ${id}`)
    })
    expect(strangers).toEqual([])
  })
})
