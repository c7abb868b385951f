import { describe, expect, test } from 'vitest'
import { DESK_LANGUAGES } from '../formats/languages/index.ts'
import { TYPING_WORDS } from '../formats/words/typing/index.ts'
import { typed } from './command-line.fixture.ts'

/** Every mistake in typing that there is, with what its sentence quotes. */
const MISTAKES: readonly (readonly [rule: string, argv: readonly string[], quoted: readonly string[]])[] = [
  ['unknown-option', ['assess', 'x', '--scenari', 'y'], ['--scenari', '--scenario']],
  ['unknown-option', ['--nothing-like-it'], ['--nothing-like-it']],
  ['unknown-command', ['asses'], ['asses', 'assess']],
  ['unknown-command', ['avails', 'chek'], ['chek', 'check']],
  ['argument-missing', ['assess'], ['<path>']],
  ['value-missing', ['assess', 'x', '--scenario'], ['--scenario']],
  ['option-missing', ['avails', 'export', 'x'], ['--out']],
  ['too-many-arguments', ['assess', 'my', 'slate'], ['assess', '1', '2']],
  ['not-a-choice', ['rights', 'ask', 'x', '--by', 'week'], ['--by', 'week', 'territory, day']],
  ['not-a-number', ['alarms', 'x', '--days', 'many'], ['--days', 'many', '0', '3660']],
  ['not-a-number', ['serve', '--port', '70000'], ['--port', '70000', '65535']],
]

describe('what is mistyped', () => {
  test.each(MISTAKES)('%s: %j is told in every language, and read as nothing', async (rule, argv, quoted) => {
    expect(Object.keys(TYPING_WORDS.en)).toContain(rule)
    const told = new Set<string>()
    for (const language of DESK_LANGUAGES) {
      const { status, out, err } = await typed(argv, { locale: `${language}.UTF-8` })
      expect([status, out]).toEqual([2, ''])
      for (const it of quoted) expect(err).toContain(it)
      expect(err).toContain(TYPING_WORDS[language].help)
      expect(err).not.toMatch(/error:|undefined/)
      told.add(err)
    }
    expect(told.size).toBe(DESK_LANGUAGES.length)
  })
  test('no mistake is without its test', () => {
    const { help: _, ...rules } = TYPING_WORDS.en
    expect(new Set(MISTAKES.map(([rule]) => rule))).toEqual(new Set(Object.keys(rules)))
  })
  test('is told in the language that was asked for, however that was typed', async () => {
    for (const lang of [['--lang', 'ja'], ['--lang=ja']]) {
      const { err } = await typed(['assess', ...lang], { locale: 'ko_KR.UTF-8' })
      expect(err).toContain(TYPING_WORDS.ja.help)
    }
  })
  test('in a language that there is not, is told in that of the machine', async () => {
    const { err } = await typed(['assess', 'x', '--lang', 'de'], { locale: 'ko_KR.UTF-8' })
    expect(err).toContain('en, ko, ja, tr, th')
    expect(err).toContain(TYPING_WORDS.ko.help)
  })
  test('stands where every other error stands in JSON', async () => {
    const { status, out, err } = await typed(['assess', 'x', '--bogus', '--json', '--lang', 'ko'])
    expect([status, err]).toEqual([2, ''])
    expect(JSON.parse(out)).toEqual({
      error: { rule: 'unknown-option', message: expect.stringContaining('--bogus') },
    })
  })
})

describe('a name that nothing has', () => {
  const title = 'examples/slate/soul-mate'
  const told = async (...argv: readonly string[]) => {
    const { status, err } = await typed(argv)
    expect(status).toBe(2)
    return err
  }
  test('is told with the one that was meant', async () => {
    expect(await told('rights', 'ask', title, '--as', 'netflx')).toContain('Did you mean netflix?')
    expect(await told('rights', 'ask', title, '--work', 'soulmate')).toContain('Did you mean soul-mate?')
    expect(await told('rights', 'ask', title, '--right', 'exhibt')).toContain('Did you mean exhibit?')
    expect(await told('rights', 'ask', title, '--media', 'svood')).toContain('Did you mean svod?')
    expect(await told('avails', 'export', title, '--out', 'x.xml', '--platform', 'netflx')).toContain(
      'The catalogue has no party netflx. Did you mean netflix? The title has windows of: netflix,',
    )
  })
  test('is told without one where nothing is near it', async () => {
    expect(await told('rights', 'ask', title, '--as', 'nobody')).not.toContain('Did you mean')
  })
  test('no platform is asked for, and not called by an empty name', async () => {
    expect(await told('avails', 'preview', title, 'x.xml')).toContain(
      'Name the platform by --platform. The title has windows of: netflix,',
    )
  })
  test('a file is told from a folder that is not there', async () => {
    expect(await told('assess', 'package.json')).toContain('package.json is a file. Name the folder')
    expect(await told('assess', 'no-such-folder')).toContain('There is no folder no-such-folder.')
  })
})
