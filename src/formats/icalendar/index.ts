/** icalendar: days that other people's calendars show. Writes RFC 5545; whole days only. */
export type { DayCalendar, DayEvent } from './write.ts'
export { writeCalendar } from './write.ts'
