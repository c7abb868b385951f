import { Plural } from '@lingui/react/macro'
import type { Counts } from '../fields.ts'

/** A number with what it counts. */
export function Counted({ counts, value }: { readonly counts: Counts; readonly value: number }) {
  switch (counts) {
    case 'minutes':
      return <Plural value={value} one="# minute" other="# minutes" />
    case 'seconds':
      return <Plural value={value} one="# second" other="# seconds" />
    case 'days':
      return <Plural value={value} one="# day" other="# days" />
    case 'episodes':
      return <Plural value={value} one="# episode" other="# episodes" />
    case 'people':
      return <Plural value={value} one="# person" other="# people" />
    case 'hours':
      return <Plural value={value} one="# hour" other="# hours" />
  }
}
