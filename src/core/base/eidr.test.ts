import { expect, test } from 'vitest'
import { eidrIn } from './eidr.ts'

test('an EIDR is found in every form in which files write one', () => {
  for (const text of [
    '10.5240/7791-8534-2C23-9030-8610-5',
    'urn:eidr:10.5240:7791-8534-2c23-9030-8610-5',
    'md:alid:eidr-s:7791-8534-2C23-9030-8610-5',
  ])
    expect(eidrIn(text)).toBe('10.5240/7791-8534-2C23-9030-8610-5')
})

test('with another check character, or another form, it is none', () => {
  for (const text of ['10.5240/7791-8534-2C23-9030-8610-6', '7791-8534-2C23-9030-8610', ''])
    expect(eidrIn(text)).toBeUndefined()
})
