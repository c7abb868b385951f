/**
 * limits: what the page asks before it sends. By themselves, so that a page need not load the shapes of every answer.
 */
/** The largest file of avails that is taken, in bytes: a workbook of a hundred thousand rows has a tenth of it. */
export const MOST_FEED_BYTES = 64 * 1024 * 1024
