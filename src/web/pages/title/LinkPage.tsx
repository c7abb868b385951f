import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { LinkName } from '../../../api/index.ts'
import { isEmptySection } from '../../chain/begun.ts'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { Documents } from '../../parts/Documents.tsx'
import { Empty } from '../../parts/Message.tsx'
import { useDesk } from './desk.tsx'
import { LinkLesson } from './LinkLesson.tsx'
import { AdaptLink } from './links/AdaptLink.tsx'
import { ClearLink } from './links/ClearLink.tsx'
import { DealLink } from './links/DealLink.tsx'
import { DecideLink } from './links/DecideLink.tsx'
import { MakeLink } from './links/MakeLink.tsx'
import { ReleaseLink } from './links/ReleaseLink.tsx'
import { SettleLink } from './links/SettleLink.tsx'
import { SectionFacts } from './SectionFacts.tsx'
import { TitleFrame } from './TitleFrame.tsx'

const LINK_PAGES: Readonly<Record<LinkName, () => ReactNode>> = {
  decide: DecideLink,
  clear: ClearLink,
  deal: DealLink,
  adapt: AdaptLink,
  make: MakeLink,
  release: ReleaseLink,
  settle: SettleLink,
}

/** One link of a title; `at` is the field to open it at. */
export function LinkPage({
  titleId,
  link,
  at,
}: {
  readonly titleId: string
  readonly link: LinkName
  readonly at?: string | undefined
}) {
  return (
    <TitleFrame titleId={titleId} link={link} at={at}>
      <LinkSection key={link} link={link} />
    </TitleFrame>
  )
}

function LinkSection({ link }: { readonly link: LinkName }) {
  const { page, sections } = useDesk()
  const Page = LINK_PAGES[link]
  const section = sections[link]
  if (section === undefined)
    return (
      <Empty
        title={
          <>
            <LinkWord link={link} /> · <Trans>not open to you</Trans>
          </>
        }
      >
        <Trans>
          Your company’s role in this title does not open this link. Its lead studio decides who sees what;
          ask there, or look at People to see which role opens it.
        </Trans>
      </Empty>
    )
  const empty = isEmptySection(section)
  return (
    <>
      {empty && <LinkLesson link={link} />}
      <SectionFacts section={link} />
      <Page />
      <Documents titleId={page.card.id} section={link} />
    </>
  )
}
