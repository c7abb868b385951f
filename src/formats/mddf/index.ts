/**
 * mddf: how does an offer stand in the files that platforms take and answer with? Avails, offer statuses and
 * Media Entertainment Core of MovieLabs' Digital Distribution Framework.
 *
 * Not among what `formats/index.ts` hands on: its tables are large, and only who reads such a file pays for them.
 */
export * from './types.ts'
