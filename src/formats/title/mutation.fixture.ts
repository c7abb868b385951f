import fc from 'fast-check'

const PIECES = [
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n  ',
    ':',
    ': ',
    ' :',
    '-',
    '- ',
    '\n- ',
    '#',
    ' #',
    ',',
    ', ',
    '[',
    ']',
    '{',
    '}',
    "'",
    "''",
    '"',
  ],
  ...[
    '|',
    '>',
    '>-\n',
    '|-\n',
    '&a ',
    '*a',
    '!t ',
    '%',
    '@',
    '`',
    '?',
    '? ',
    '<<: ',
    '---\n',
    '...\n',
    '~',
    'null',
    'no',
    '012',
    '1e9',
    '0x1F',
  ],
  ...[
    '\t',
    '\r\n',
    '\\',
    '\\n',
    '\u202e',
    '\u0000',
    '\ufeff',
    '\ud800',
    '　',
    'é',
    '한',
    '__proto__: 1\n',
    'constructor: x\n',
    '"\\u0000"',
  ],
]

type Edit = readonly [at: number, remove: number, put: string]

/** A text with a few places of it broken: characters gone, and those put in that mean something to YAML. */
export const broken = (texts: readonly string[], most = 4): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), fc.constantFrom('', ...PIECES)),
        {
          minLength: 1,
          maxLength: most,
        },
      ),
    )
    .map(([text, edits]) => (edits as readonly Edit[]).reduce(edited, text))

function edited(text: string, [place, remove, put]: Edit): string {
  const at = Math.floor(place * text.length)
  return text.slice(0, at) + put + text.slice(at + remove)
}

/** A text with some of its lines gone, doubled, moved or indented otherwise. */
export const shuffled = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'in', 'out', 'cut')), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([text, moves]) => {
      let lines = text.split('\n')
      for (const [n, how] of moves) {
        if (lines.length === 0) break
        const i = n % lines.length
        const line = lines[i] ?? ''
        if (how === 'drop') lines = lines.toSpliced(i, 1)
        else if (how === 'double') lines = lines.toSpliced(i, 0, line)
        else if (how === 'swap') lines = lines.toSpliced(i, 2, lines[i + 1] ?? '', line)
        else if (how === 'in') lines = lines.with(i, ` ${line}`)
        else if (how === 'out') lines = lines.with(i, line.slice(1))
        else lines = [...lines.slice(0, i), line.slice(0, n % (line.length + 1))]
      }
      return lines.join('\n')
    })
