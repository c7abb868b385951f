/**
 * genchi: the pure core. The words of `base` flat; each link as a namespace, so that a call says which link
 * speaks (`clear.exclusiveClashes`); the title and the seams flat.
 */
export * as adapt from './adapt/index.ts'
export * from './base/index.ts'
export * as clear from './clear/index.ts'
export * as deal from './deal/index.ts'
export * as decide from './decide/index.ts'
export * as make from './make/index.ts'
export * as release from './release/index.ts'
export * from './seams/index.ts'
export * as settle from './settle/index.ts'
export * from './title/index.ts'
