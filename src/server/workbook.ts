import { setImmediate as pause } from 'node:timers/promises'
import { type SheetToWrite, writeWorkbook } from '../formats/sheets/index.ts'

/** A workbook that is written between other requests, not instead of them. */
export async function workbookInSteps(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const writing = writeWorkbook(sheets)
  let step = writing.next()
  while (!step.done) {
    await pause()
    step = writing.next()
  }
  return step.value
}
