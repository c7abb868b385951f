import { day, type Title, type When } from '../src/core/index.ts'

const later = (on: When, days: number): When =>
  typeof on === 'object' ? { ...on, shift: on.shift + days, unit: 'day' } : on

/**
 * A title with so many times the scenes and shooting days: the shoot goes on in blocks of seven weeks, one
 * after the other, with everybody free and permitted throughout. For measuring only: nobody pays for it.
 */
export function enlarged(title: Title, times: number): Title {
  const blocks = Array.from({ length: times }, (_, block) => block)
  const idIn = <I extends string>(id: I, block: number): I => (block === 0 ? id : (`${id}-b${block}` as I))
  const { adapt, make } = title
  return {
    ...title,
    adapt: {
      ...adapt,
      scenes: blocks.flatMap((block) =>
        adapt.scenes.map((scene) => ({ ...scene, id: idIn(scene.id, block) })),
      ),
    },
    make: {
      ...make,
      people: make.people.map((person) => ({
        ...person,
        available: [{ from: day('2026-01-01'), until: 'open' as const }],
        busy: [],
        permits: person.permits.map((permit) => ({ ...permit, until: 'open' as const })),
      })),
      days: blocks.flatMap((block) =>
        make.days.map((shooting) => ({
          ...shooting,
          id: idIn(shooting.id, block),
          on: later(shooting.on, block * 49),
          strips: shooting.strips.map((strip) => ({ ...strip, scene: idIn(strip.scene, block) })),
        })),
      ),
    },
  }
}
