/**
 * formats: how does what the core holds stand in files, and how is it said in words? Pure: text or bytes in,
 * core values out, and back.
 */
export * from './icalendar/index.ts'
export * from './title/index.ts'
export * from './words/index.ts'
