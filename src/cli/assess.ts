import type { Day } from '../core/base/index.ts'
import { nameIn } from '../core/base/index.ts'
import { assessSlate, linkStates, sharedCatalogue } from '../core/seams/index.ts'
import type { Title } from '../core/title/index.ts'
import { nameBook, sentence, speakerFor } from '../formats/words/index.ts'
import type { Status } from './io.ts'
import type { Loaded } from './load.ts'
import type { Assessed } from './report/assessment.ts'
import { countWords, restsOnFiction, slateReport, titleReport } from './report/assessment.ts'
import { jsonText, plain } from './report/json.ts'
import type { Asked, Run } from './run.ts'
import { withScenario } from './run.ts'

/** Assesses titles together, each against what all of them hold. */
export function assessed(loaded: Loaded, asked: readonly Asked[], asOf: Day): readonly Assessed[] {
  const { where } = loaded
  const titles = asked.map(({ title }) => title)
  const answers = assessSlate(titles, loaded.catalogue, asOf)
  // What a finding names may stand in another title.
  const catalogue = sharedCatalogue(titles, loaded.catalogue)
  return asked.flatMap(({ title, read }) => {
    const assessment = answers.get(title.head.id)
    return assessment ? [{ title, catalogue, assessment, where: (path: string) => where(read, path) }] : []
  })
}

/** `genchi assess PATH`: what a title or a slate comes to, and what does not hold; as a scenario would make it. */
export function assessCommand(run: Run, loaded: Loaded, asOf: Day, scenario: string | undefined): Status {
  const asked = scenario === undefined ? asTheyStand(loaded) : underScenario(run, loaded, scenario)
  if (!asked) return 2
  const answers = assessed(loaded, asked, asOf)
  const [only] = answers
  if (run.json) run.io.out(jsonText(assessedJson(run, answers, asOf)))
  else {
    const lines =
      loaded.kind === 'title' && only ? titleText(run, only, asOf) : slateText(run, loaded, answers, asOf)
    run.io.out(`${lines.join('\n')}\n`)
  }
  return anyError(answers) ? 1 : 0
}

const asTheyStand = ({ titles }: Loaded): readonly Asked[] =>
  titles.map(({ title }) => ({ title, read: title }))

/** In a slate the scenario is that of whichever title has one of the name; the others stand as they are. */
function underScenario(run: Run, loaded: Loaded, scenario: string): readonly Asked[] | undefined {
  const has = loaded.titles.filter(({ scenarios }) =>
    scenarios.some(({ id }) => id === scenario || id === `scenario:${scenario}`),
  )
  const [one] = has.length > 0 ? has : loaded.titles
  const tried = one && withScenario(run, one, scenario)
  return tried && asTheyStand(loaded).map((it) => (it.read === tried.read ? tried : it))
}

export const anyError = (answers: readonly Assessed[]): boolean =>
  answers.some(({ assessment }) => assessment.findings.some(({ severity }) => severity === 'error'))

function titleText(run: Run, only: Assessed, asOf: Day): readonly string[] {
  const page = run.page(nameBook(only.title, only.catalogue))
  const { speaker, paint } = page
  return [...titleReport(only, page), '', paint('quiet', speaker.terms.report.asOf(speaker.day(asOf)))]
}

function slateText(run: Run, loaded: Loaded, answers: readonly Assessed[], asOf: Day): readonly string[] {
  const pages = new Map(answers.map((one) => [one.title, run.page(nameBook(one.title, one.catalogue))]))
  const [page] = pages.values()
  if (!page) return []
  const { speaker, paint } = page
  const { report } = speaker.terms
  const words = countWords(
    answers.flatMap(({ assessment }) => assessment.findings),
    page,
  )
  const fiction = answers.some((one) =>
    one.assessment.findings.some((finding) => restsOnFiction(one, finding)),
  )
  return [
    [
      ...(loaded.names ? [paint('strong', nameIn(loaded.names, speaker.language))] : []),
      paint('quiet', report.asOf(speaker.day(asOf))),
    ].join('  '),
    ...slateReport(answers, page, (title: Title) => pages.get(title) ?? page),
    '',
    ...(words === '' ? [`${paint('sound', '✓')} ${report.nothingFound}`] : [words]),
    ...(fiction ? [paint('quiet', `○ ${report.fictional}`)] : []),
  ]
}

/** The shape of `genchi assess --json`, described in docs/reference/json.md. */
function assessedJson(run: Run, answers: readonly Assessed[], asOf: Day): unknown {
  return {
    asOf,
    titles: answers.map((one) => ({
      id: one.title.head.id,
      names: one.title.head.names,
      chain: linkStates(one.assessment.findings),
      findings: one.assessment.findings.map((finding) => findingJson(run, one, finding)),
      dates: one.assessment.figures.dates,
      money: one.assessment.figures.money.map(({ key: _, ...money }) => money),
    })),
  }
}

export function findingJson(
  run: Run,
  one: Assessed,
  finding: Assessed['assessment']['findings'][number],
): unknown {
  const speaker = speakerFor(run.language, nameBook(one.title, one.catalogue))
  return {
    code: finding.code,
    severity: finding.severity,
    sentence: sentence(finding, speaker),
    because: finding.because.map((path) => {
      const file = one.where(path)
      return file === undefined ? { path } : { path, file }
    }),
    fictional: restsOnFiction(one, finding),
    facts: plain(finding.facts),
  }
}
