import { checkCharacter } from '../../../core/base/index.ts'
import type { Report } from '../issue.ts'
import type { Place } from '../types.ts'

// An EIDR as it stands in any of its forms: 10.5240/…, urn:eidr:10.5240:…, md:alid:eidr-s:…, eidr-x with a suffix.
const EIDR = /(?:10\.5240[/:]|eidr-[sx]:)([^:/\s]*)/gi
const EIDR_FORM = /^((?:[0-9A-F]{4}-){5})([0-9A-Z])$/
const ISAN_HEAD = /(?:^|:)ISAN[:\s]+([0-9A-Z-]+)$/i
const ISAN_FORM =
  /^([0-9A-F]{4})-?([0-9A-F]{4})-?([0-9A-F]{4})-?([0-9A-F]{4})(?:-?([0-9A-Z]))??(?:-?([0-9A-F]{4})-?([0-9A-F]{4})(?:-?([0-9A-Z]))?)?$/

/** What is wrong with the EIDRs and ISANs in an identifier; other schemes are their owners' business. */
export function checkIdentifier(text: string, at: Place | undefined, report: Report): void {
  for (const [whole, suffix = ''] of text.matchAll(EIDR)) checkEidr(suffix, whole, at, report)
  const isan = ISAN_HEAD.exec(text.trim())?.[1]
  if (isan !== undefined) checkIsan(isan.toUpperCase(), at, report)
}

function checkEidr(suffix: string, whole: string, at: Place | undefined, report: Report): void {
  const [, digits, check] = EIDR_FORM.exec(suffix.toUpperCase()) ?? []
  if (digits === undefined) {
    report('eidr-form', at, { found: suffix || whole })
    return
  }
  // Nobody is given a number whose groups are each one digit four times: it stands in for one.
  if (/^(?:(.)\1{3}-)(?:(.)\2{3}-)(?:(.)\3{3}-)(?:(.)\4{3}-)(?:(.)\5{3}-)$/.test(digits)) {
    report('eidr-placeholder', at, { found: suffix })
    return
  }
  const expected = checkCharacter(digits.replaceAll('-', ''))
  if (check !== expected) report('eidr-check-character', at, { found: suffix, expected })
}

/** ISO 15706-1 of a work: 16 digits and a check character; 15706-2 adds a version of 8 and a second one. */
function checkIsan(text: string, at: Place | undefined, report: Report): void {
  const parts = ISAN_FORM.exec(text)
  if (!parts) {
    report('isan-form', at, { found: text })
    return
  }
  const [, a, b, c, d, check, e, f, second] = parts
  const work = `${a}${b}${c}${d}`
  const expected = checkCharacter(work)
  if (check !== undefined && check !== expected) report('isan-check-character', at, { found: text, expected })
  if (second === undefined) return
  const whole = checkCharacter(`${work}${e}${f}`)
  if (second !== whole) report('isan-check-character', at, { found: text, expected: whole })
}
