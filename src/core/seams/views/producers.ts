import type { PartyId } from '../../base/index.ts'
import type { Deal, Role } from '../../deal/index.ts'
import type { Head } from '../../title/index.ts'

const PRODUCE: readonly Role[] = ['lead-studio', 'co-producer', 'production-company']

/** Who makes the title: its lead, and the partners that produce it with the lead; sorted. */
export function producersOf(head: Pick<Head, 'lead'>, deal: Pick<Deal, 'partners'>): readonly PartyId[] {
  const partners = deal.partners.filter(({ roles }) => roles.some((role) => PRODUCE.includes(role)))
  return [...new Set([head.lead, ...partners.map(({ party }) => party)])].sort()
}
