import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { LinkName } from '../../../api/index.ts'
import { isEmptySection } from '../../chain/begun.ts'
import { LINKS } from '../../chain/links.ts'
import { slateQuery } from '../../lib/queries.ts'
import { mayWrite, useDesk } from './desk.tsx'
import { newAt } from './edit/Inspector.tsx'
import classes from './LinkLesson.module.css'
import titleClasses from './title.module.css'

/** The list that an empty link is begun with. */
const FIRST_LIST: Readonly<Record<LinkName, string>> = {
  decide: 'options',
  clear: 'uses',
  deal: 'partners',
  adapt: 'beats',
  make: 'days',
  release: 'windows',
  settle: 'receipts',
}

/** What stands where a link holds nothing yet: what it is for, what fills it, and how to begin. */
export function LinkLesson({ link }: { readonly link: LinkName }) {
  const desk = useDesk()
  const { page, open } = desk
  const slate = useQuery(slateQuery()).data
  const sample = slate?.items.find(
    ({ id, chain }) =>
      id !== page.card.id && chain.some((it) => it.link === link && it.figure && it.state !== 'hidden'),
  )
  const [purpose, fills, begin] = LESSONS[link]
  return (
    <section className={classes['lesson']}>
      <h2>{purpose}</h2>
      <p>{fills}</p>
      <div className={titleClasses['buttons']}>
        {mayWrite(desk, link) && <Button onClick={() => open(newAt(link, FIRST_LIST[link]))}>{begin}</Button>}
        {sample && (
          <Button
            component={Link}
            to="/titles/$titleId/$link"
            params={{ titleId: sample.id, link } as never}
            variant="default"
            className={titleClasses['linkButton'] ?? ''}
          >
            <Trans>See it in {sample.name}</Trans>
          </Button>
        )}
      </div>
    </section>
  )
}

/** What stands on the overview of a title in which nothing is written yet: what it needs first, and one way to begin. */
export function TitleLesson() {
  const desk = useDesk()
  const { sections, open } = desk
  const shown = LINKS.filter((link) => sections[link] !== undefined)
  const link = shown.find((it) => mayWrite(desk, it))
  if (!link || !shown.every((it) => isEmptySection(sections[it]))) return null
  const [purpose, fills, begin] = LESSONS[link]
  return (
    <section className={classes['lesson']}>
      <h2>
        <Trans>Nothing is written in this title yet.</Trans>
      </h2>
      <p>
        <Trans>
          Begin with one link. What you enter there is held against every other link from then on, and each
          says what it still lacks.
        </Trans>
      </p>
      <p>
        <strong>{purpose}</strong> {fills}
      </p>
      <div className={titleClasses['buttons']}>
        <Button onClick={() => open(newAt(link, FIRST_LIST[link]))}>{begin}</Button>
      </div>
    </section>
  )
}

const LESSONS: Readonly<Record<LinkName, readonly [ReactNode, ReactNode, ReactNode]>> = {
  decide: [
    <Trans key="1">Which story, where, by which way in?</Trans>,
    <Trans key="2">
      Set the ways into the market side by side: what each would cost and bring, as a range, what it risks and
      needs; then the precedents and figures that the choice rests on.
    </Trans>,
    <Trans key="3">Add the first option</Trans>,
  ],
  clear: [
    <Trans key="1">May we, there, then, in that form?</Trans>,
    <Trans key="2">
      Name the works that the title uses and the grants by which each right came to you. The chain of title
      and every gap in it follow from these.
    </Trans>,
    <Trans key="3">Add the first work used</Trans>,
  ],
  deal: [
    <Trans key="1">Who pays, who owns, who is paid when?</Trans>,
    <Trans key="2">
      Partners and shares, the finance plan with its instalments, the territories each partner keeps, and the
      order in which receipts are paid out.
    </Trans>,
    <Trans key="3">Add the first partner</Trans>,
  ],
  adapt: [
    <Trans key="1">What must change for the people there?</Trans>,
    <Trans key="2">
      The story in beats, each with the works it stands in; what was decided about each and why; characters
      and scenes of the local script.
    </Trans>,
    <Trans key="3">Add the first beat</Trans>,
  ],
  make: [
    <Trans key="1">Who, where, which day, at what cost?</Trans>,
    <Trans key="2">
      Shooting days with their scenes and people, permits and other engagements, and the budget. Days, rest
      and permits are checked as you enter them.
    </Trans>,
    <Trans key="3">Add the first shooting day</Trans>,
  ],
  release: [
    <Trans key="1">Who sees it when, on what?</Trans>,
    <Trans key="2">
      A window for each channel, service or cinema run, with its territory, languages and term. They are held
      against the rights and holdbacks of the title.
    </Trans>,
    <Trans key="3">Add the first window</Trans>,
  ],
  settle: [
    <Trans key="1">What came in, who is owed what?</Trans>,
    <Trans key="2">
      Receipts as they come, statements with their lines, and ratings beside what was expected. Nothing has
      been entered yet.
    </Trans>,
    <Trans key="3">Add the first receipt</Trans>,
  ],
}
