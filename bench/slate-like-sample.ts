import { assessSlate } from '../src/core/index.ts'
import { readSlate } from '../src/formats/index.ts'
import { SLATE_FILES } from '../test/slate-files.ts'
import { TODAY } from '../test/sound-title.ts'
import { slateOf } from '../test/variant.ts'
import { report, timed } from './measure.ts'

/*
 * A slate of 1,000 titles like those of the sample, of which some are still being decided and some are shooting, on one
 * catalogue. Aim: under one second. Every run is given new values, as from files.
 */

const TITLES = 1000

const read = readSlate(SLATE_FILES)
if (!read.ok) throw new Error('the sample slate cannot be read')
const { catalogue } = read.value
const sample = { titles: read.value.titles.map(({ title }) => title), catalogue }

report([
  timed(
    `${TITLES} titles like the ${sample.titles.length} of the sample slate`,
    { aim: 1000, warm: 1, count: 7 },
    () => slateOf(sample, TITLES),
    (slate) => assessSlate(slate.titles, slate.catalogue, TODAY),
  ),
])
