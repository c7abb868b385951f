import type { TitleId } from '../core/base/index.ts'
import type { Acting, CompanyId, Store } from './index.ts'
import { actingFor, addCompany, addPerson, createTitle, createWorkspace, openTitle } from './index.ts'

/** Two companies that make a title together, one that has no part in it, and a workspace next door. Invented. */
export interface Sample {
  readonly studio: Acting
  /** co-producer of the title */
  readonly partner: Acting
  /** in the workspace, without a role on the title */
  readonly stranger: Acting
  /** in another workspace */
  readonly neighbour: Acting
  readonly title: TitleId
}

export const TITLE: TitleId = 'title:north-gate'

export const HEAD = {
  id: TITLE,
  names: { ko: '북문', ja: '北の門', en: 'North Gate' },
  form: 'series',
  home: 'JP',
  mode: 'local-production',
  reached: 'deal',
}

export const DEAL = {
  currency: 'JPY',
  partners: [
    { id: 'partner:studio', party: 'party:studio', share: '3/5' },
    { id: 'partner:local', party: 'party:local', share: '2/5' },
  ],
  finance: [],
}

export async function sample(store: Store): Promise<Sample> {
  const studio = await createWorkspace(store, {
    names: { en: 'Studio' },
    host: { company: 'party:studio', names: { ko: '스튜디오', en: 'Studio' } },
    person: { names: { ko: '김하늘' }, account: `account-${crypto.randomUUID()}` },
  })
  const neighbour = await createWorkspace(store, {
    names: { en: 'Next door' },
    host: { company: 'party:studio', names: { en: 'The same name, another workspace' } },
    person: { names: { en: 'A. Neighbour' } },
  })
  const joined = async (company: CompanyId, names: Record<string, string>): Promise<Acting> => {
    await actingFor(store, studio, (desk) => addCompany(desk, { company, names }))
    const person = await actingFor(store, studio, (desk) => addPerson(desk, { company, names, admin: true }))
    return { workspace: studio.workspace, person, companies: [company] }
  }
  const partner = await joined('party:local', { ja: '現地' })
  const stranger = await joined('party:stranger', { en: 'Stranger' })
  await actingFor(store, studio, (desk) =>
    createTitle(desk, {
      title: TITLE,
      folder: 'north-gate',
      codeName: 'GATE',
      sections: { head: HEAD, deal: DEAL, decide: { why: 'ours alone' }, make: { people: [], costs: [] } },
    }),
  )
  await actingFor(store, studio, (desk) =>
    openTitle(desk, { title: TITLE, company: 'party:local', role: 'co-producer' }),
  )
  return { studio, partner, stranger, neighbour, title: TITLE }
}
