import type { SheetFault, SheetRule } from '../../../sheets/index.ts'
import type { SheetCode, SheetCodeQuotes } from '../codes.ts'

/** A sentence for every fault of a workbook of avails, and for every reason why a file is none. */
export type SheetWords = {
  readonly [C in SheetCode]: (quotes: SheetCodeQuotes[C]) => string
} & {
  readonly [R in SheetRule]: (fault: Pick<SheetFault, 'part'>) => string
}
