/** What a table has under a word that somebody else wrote: nothing that every object has, like `constructor`. */
export const entryOf = <V>(table: Readonly<Record<string, V>>, word: string): V | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined
