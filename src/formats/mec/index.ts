/**
 * mec: what viewers read of a title, as services take it: Media Entertainment Core, made of the title's local
 * metadata, cast and age ratings, and read back into them.
 *
 * Not among what `formats/index.ts` hands on: the tables of `mddf` are large, and only who writes such a file pays
 * for them.
 */
export { mecOf, type Sent } from './of-title.ts'
export { sentOf } from './sent.ts'
export { type LocalInfo, localMetadataIn } from './to-title.ts'
