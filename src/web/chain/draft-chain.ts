import { queryOptions } from '@tanstack/react-query'
import type { LinkName, LinkSummary } from '../../api/index.ts'

/** The chain of a title as its draft would have it, for the parts of the frame that stand outside its page. */
export interface DraftChain {
  readonly chain: readonly LinkSummary[]
  readonly empty: ReadonlySet<LinkName>
}

/** Never fetched: the page of the title puts it here, and takes it away with its draft. */
export const draftChainQuery = (titleId: string) =>
  queryOptions<DraftChain | null>({
    queryKey: ['draft-chain', titleId],
    queryFn: () => null,
    enabled: false,
    structuralSharing: false,
  })
