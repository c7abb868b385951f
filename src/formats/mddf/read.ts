import type { Parsed } from '../../core/base/index.ts'
import { parsed, refused } from '../../core/base/index.ts'
import type { Opened } from './document.ts'
import { isList, openDocument } from './document.ts'
import type { MddfIssue } from './issue.ts'
import { AVAIL, OFFER_STATUS } from './model/avail.ts'
import type { Codec } from './model/record.ts'
import type { AvailsVersion, Element, MddfDocument } from './types.ts'
import { AVAILS_VERSIONS } from './types.ts'

/**
 * The document that an XML text is. What its schema forbids is held as far as the model can, so that it can be
 * shown and mended; what is no document of the framework is refused.
 */
export function readMddf(text: string): Parsed<MddfDocument, MddfIssue> {
  const opened = openDocument(text)
  const document = documentOf(opened)
  return document ? parsed(document) : refused(opened.issues)
}

export function documentOf({ kind, version, root, wellFormed }: Opened): MddfDocument | undefined {
  if (!kind || !version || !root || !wellFormed) return undefined
  const number = version.name.slice(version.name.indexOf('/') + 1)
  if (kind === 'mec') return { kind, version: number, root }
  const known = AVAILS_VERSIONS.find((it) => it === number) as AvailsVersion
  return kind === 'avails'
    ? { kind, version: known, avails: entriesOf(root, 'Avail', AVAIL) }
    : { kind, version: known, offers: entriesOf(root, 'OfferStatus', OFFER_STATUS) }
}

/** The entries of a list, of a document that is one entry, and of signed lists. */
function entriesOf<T>(root: Element, name: string, codec: Codec<T>): readonly T[] {
  if (root.name === name) return [codec.read(root)!]
  return root.children.flatMap((it) => {
    if (it.name === name) return [codec.read(it)!]
    return isList(it) ? entriesOf(it, name, codec) : []
  })
}
