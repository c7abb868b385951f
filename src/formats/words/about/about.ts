import type { Code } from '../../../core/seams/index.ts'

/** What each finding means: when it is said, and where its bounds are. */
export type About = Readonly<Record<Code, string>>
