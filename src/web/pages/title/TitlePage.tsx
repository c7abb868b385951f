import { Overview } from './Overview.tsx'
import { TitleFrame } from './TitleFrame.tsx'

/** A title: its chain, and what was found. */
export function TitlePage({ titleId }: { readonly titleId: string }) {
  return (
    <TitleFrame titleId={titleId}>
      <Overview />
    </TitleFrame>
  )
}
