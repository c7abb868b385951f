import type { History, Saved, TitlePage } from '../../../../api/index.ts'

/**
 * Who made the changes that a save was brought together with: those of the sections that were saved, after the version
 * that one began from and before one's own.
 */
export function whoMerged(
  { change, versions }: Saved,
  from: TitlePage['versions'],
  history: History | undefined,
): readonly string[] {
  const names = (history?.items ?? []).flatMap(({ id, section, version, person }) => {
    const mine = versions[section]
    const between = mine !== undefined && version > (from[section] ?? 0) && version < mine
    return between && id !== change ? [person] : []
  })
  return [...new Set(names)]
}
