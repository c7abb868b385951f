import type { Path } from '../../core/base/index.ts'
import { partsOf } from '../../core/base/index.ts'
import type { Section, Title } from '../../core/title/index.ts'
import type { CataloguePart } from './catalogue.ts'
import type { YamlFile } from './document.ts'
import type { FileIssue, Place } from './issue.ts'
import { offsetOf, toPlain } from './node.ts'
import { stepsOf } from './paths.ts'
import type { TextIssue } from './text.ts'
import { fileIssue, lineStarts, positionOf } from './text.ts'

/** The files that a title was read from, by what they hold. */
export interface TitleFiles {
  readonly sections: Readonly<Record<Section, YamlFile>>
  readonly catalogue: Readonly<Record<CataloguePart, YamlFile>>
}

// A memory, not state: what a title was read from is no part of what it says.
const files = new WeakMap<Title, TitleFiles>()
export const rememberFiles = (title: Title, from: TitleFiles): void => void files.set(title, from)

/**
 * Where a place of a title, or of the catalogue it was read with, stands in its files: the value, or the name
 * of what holds several; the nearest place around it when it is not there. A file that was not given is named
 * all the same, since that is where the fact would be.
 * @param title as it was read; of one that was made otherwise nobody knows
 */
export function placeOf(title: Title, path: Path): Place | undefined {
  const from = files.get(title)
  return from && placeIn(from, path)
}

export function placeIn(from: TitleFiles, path: Path): Place | undefined {
  const at = fileAndOffset(from, path)
  if (!at) return undefined
  return { file: at.yaml.file, ...positionOf(startsOf(at.yaml), at.offset) }
}

export function fileAndOffset(
  { sections, catalogue }: TitleFiles,
  path: Path,
): { readonly yaml: YamlFile; readonly offset: number } | undefined {
  const [root = '', ...rest] = partsOf(path)
  const [part = ''] = rest
  const yaml =
    root === 'catalogue'
      ? Object.hasOwn(catalogue, part)
        ? catalogue[part as CataloguePart]
        : undefined
      : Object.hasOwn(sections, root)
        ? sections[root as Section]
        : undefined
  if (!yaml) return undefined
  return { yaml, offset: yaml.root ? offsetOf(yaml.root, stepsOf(toPlain(yaml.root), rest)) : 0 }
}

const starts = new WeakMap<YamlFile, readonly number[]>()

function startsOf(yaml: YamlFile): readonly number[] {
  const known = starts.get(yaml) ?? lineStarts(yaml.text)
  starts.set(yaml, known)
  return known
}

export const inFile = (yaml: YamlFile, issue: TextIssue): FileIssue => fileIssue(yaml, startsOf(yaml), issue)
