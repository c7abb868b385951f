import type { LinkName } from '../../api/index.ts'

/** The seven links in the order of the trade. */
export const LINKS: readonly LinkName[] = ['decide', 'clear', 'deal', 'adapt', 'make', 'release', 'settle']

export const linkIndex = (link: LinkName): number => LINKS.indexOf(link)
