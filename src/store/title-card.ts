import type { TitleId } from '../core/base/index.ts'
import type { OwnDesk } from './desk.ts'
import { searchKey } from './search-key.ts'

type Fields = Readonly<Record<string, unknown>>

/** Keeps what lists of titles show and search in step with the title's head. */
export async function saveCard(
  { tx, workspace }: OwnDesk,
  title: TitleId,
  head: unknown,
  at: string,
): Promise<void> {
  const fields = isFields(head) ? head : {}
  const names = isFields(fields['names']) ? fields['names'] : {}
  const text = (field: string) => (typeof fields[field] === 'string' ? fields[field] : null)
  const card = {
    names: JSON.stringify(names),
    search: Object.values(names)
      .filter((name) => typeof name === 'string')
      .map(searchKey)
      .join('\n'),
    home: text('home'),
    form: text('form'),
    mode: text('mode'),
    reached: text('reached'),
    changed_at: at,
  }
  await tx
    .insertInto('title_card')
    .values({ workspace, title, ...card })
    .onConflict((conflict) => conflict.columns(['workspace', 'title']).doUpdateSet(card))
    .execute()
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
