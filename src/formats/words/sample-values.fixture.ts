import type { Money } from '../../core/base/index.ts'
import { money, ratio } from '../../core/base/index.ts'

/* Sums and places that the samples share. */

export const won = (minor: bigint): Money => money('KRW', minor)
export const yen = (minor: bigint): Money => money('JPY', minor)
export const percent = (n: bigint) => ratio(n, 100n)
export const JAPAN = { include: ['JP'], exclude: [] } as const
export const ELSEWHERE = { include: ['world'], exclude: ['KR', 'JP'] } as const
