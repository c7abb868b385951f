import type { Asset, Avail, Value } from './types.ts'

/** What an asset is called by those who trade it, or by its viewers. */
function nameOf({ metadata }: Asset): Value | undefined {
  if (!metadata) return undefined
  const [name] = [...metadata.aliases, ...metadata.titles]
  if (name) return name
  return metadata.kind === 'episode' || metadata.kind === 'volume'
    ? metadata.within && nameOf({ metadata: metadata.within, bundledAssets: [] })
    : undefined
}

/**
 * The avail with the short description that XML asks for. Workbooks have no column for it: it is the name of what
 * is offered, else its ALID.
 */
export function described(avail: Avail): Avail {
  if (avail.shortDescription) return avail
  const name = avail.assets.map(nameOf).find((it) => it !== undefined) ?? avail.alid
  return name
    ? { ...avail, shortDescription: { text: name.text, ...(name.at ? { at: name.at } : {}) } }
    : avail
}
