/**
 * The known word most like the one found, where one is like it: a letter wrong, missing, too many or two
 * swapped, at most a third of the letters. `` when none is.
 */
export function nearest(found: string, known: Iterable<string>): string {
  if (found === '' || found.length > LONGEST) return ''
  const wanted = found.toLowerCase()
  let best = ''
  let least = Math.floor(Math.max(found.length, 3) / 3) + 1
  for (const word of known) {
    if (Math.abs(word.length - found.length) >= least) continue
    const edits = editsBetween(wanted, word.toLowerCase(), least)
    if (edits < least) {
      best = word
      least = edits
    }
  }
  return best
}

const LONGEST = 100

/** Edits that turn one word into the other (optimal string alignment); `enough` when it takes that many. */
function editsBetween(a: string, b: string, enough: number): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, before[j - 2]! + 1)
      }
      row.push(edits)
      least = Math.min(least, edits)
    }
    if (least >= enough) return enough
    ;[before, last] = [last, row]
  }
  return last[b.length]!
}
