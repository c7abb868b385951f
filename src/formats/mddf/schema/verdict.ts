import { collector, type Found, isList, openDocument } from '../document.ts'
import type { Report } from '../issue.ts'
import { checkChild, checkElement, checkTop } from './check.ts'

/** What the schema of its version says of a text: every fault, in the order of the text. */
export function schemaVerdict(text: string): Found {
  const { report: take, add, found } = collector()
  // An empty value is a fault that the schema itself does not see.
  const report: Report = (code, at, quotes) => {
    if (code !== 'value-empty') take(code, at, quotes)
  }
  const opened = openDocument(text, {
    onEntry: (entry, root, version) => {
      checkChild(entry, [root, version.roots.get(`${root.namespace} ${root.name}`)!], version, report)
      return 'drop'
    },
  })
  add(opened.issues)
  const { kind, version, root } = opened
  if (kind && version && root) {
    const key = version.roots.get(`${root.namespace} ${root.name}`)!
    if (isList(root)) checkTop(root, key, version, report)
    else checkElement(root, key, version, report)
  }
  return found()
}
