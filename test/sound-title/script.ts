import type { adapt } from '../../src/core/index.ts'
import { day } from '../../src/core/index.ts'

const beat = (id: adapt.Beat['id'], en: string, ...standsIn: adapt.Beat['standsIn']): adapt.Beat => ({
  id,
  names: { en },
  standsIn,
})

const BEATS: readonly adapt.Beat[] = [
  beat('beat:ledger', 'She finds the ledger in the boat', 'work:novel', 'work:webtoon', 'work:series-kr'),
  beat('beat:debt', 'The debt is in her own name', 'work:novel', 'work:series-kr'),
  beat('beat:tea', 'The creditor pours the tea', 'work:novel'),
  beat('beat:storm', 'The night of the storm', 'work:novel', 'work:webtoon'),
  beat('beat:brother', 'The brother comes back from Seoul', 'work:novel', 'work:series-kr'),
  beat('beat:abacus', 'The abacus that counts the drowned', 'work:folk-tale'),
  beat('beat:telephone', 'The telephone in the harbour rings', 'work:harbour'),
  beat('beat:berlin', 'The buyer in Berlin'),
  beat('beat:auction', 'The boat is auctioned', 'work:novel', 'work:series-kr'),
  beat('beat:tide', 'The tide gives the ledger back', 'work:novel'),
  // The Korean series added this one. It was left out, since nobody holds the right to remake that series.
  beat('beat:wedding', 'The wedding on the breakwater', 'work:series-kr'),
]

type Row = readonly [id: string, en: string, beats: readonly string[], revision: number]

// Three scenes an episode; `2-3` is the third of the second. The revision is the one of the shooting script.
const SCENES: readonly Row[] = [
  ['1-1', 'The boat, dawn', ['ledger'], 2],
  ['1-2', 'The harbour office', ['debt'], 1],
  ['1-3', 'The telephone box', ['telephone'], 1],
  ['2-1', "The creditor's house", ['tea'], 3],
  ['2-2', 'The net loft', ['ledger'], 1],
  ['2-3', 'The school gate', [], 1],
  ['3-1', 'The storm', ['storm'], 2],
  ['3-2', 'The net loft, night', ['storm'], 1],
  ['3-3', 'The harbour, after', ['telephone'], 1],
  ['4-1', 'The station', ['brother'], 1],
  ['4-2', "The creditor's house", ['tea', 'debt'], 1],
  ['4-3', 'The beach', ['abacus'], 1],
  ['5-1', 'The classroom', ['abacus'], 1],
  ['5-2', 'The harbour office', ['debt'], 2],
  ['5-3', 'The last train', ['brother'], 1],
  ['6-1', 'Seoul, the publishing house', ['brother'], 1],
  ['6-2', 'Seoul, the archive', ['ledger'], 1],
  ['6-3', 'Seoul, a rooftop', [], 1],
  ['7-1', 'Seoul, the bank', ['debt'], 1],
  ['7-2', 'Berlin, the gallery', ['berlin'], 1],
  ['7-3', 'Seoul, the airport', ['brother'], 1],
  ['8-1', 'The auction', ['auction'], 2],
  ['8-2', 'The auction, after', ['auction'], 1],
  ['8-3', 'The boat, dusk', ['ledger'], 1],
  ['9-1', 'Seoul, the court', ['debt'], 1],
  ['9-2', 'Seoul, the steps', ['brother'], 1],
  ['9-3', 'The telephone box', ['telephone'], 1],
  ['10-1', 'The beach, dawn', ['tide', 'abacus'], 1],
  ['10-2', 'The boat', ['tide'], 1],
  ['10-3', 'The harbour', ['tide'], 1],
]

const scene = ([id, en, beats, revision]: Row): adapt.Scene => {
  const [episode = '', number = ''] = id.split('-')
  return {
    id: `scene:${id}`,
    episode: Number(episode),
    number,
    names: { en },
    beats: beats.map((slug) => `beat:${slug}` as const),
    revision,
  }
}

/** The script as it was shot, and why it differs from the novel. */
export const SCRIPT: adapt.Adapt = {
  source: 'ko',
  local: 'ja',
  writers: [
    {
      id: 'writer:novelist',
      name: { language: 'ko', family: '서', given: '유나' },
      as: 'author',
    },
    {
      id: 'writer:screenplay',
      name: { language: 'ja', family: '浅野', given: '千尋' },
      as: 'screenplay',
    },
  ],
  characters: [
    {
      id: 'character:ledger-keeper',
      source: { language: 'ko', family: '윤', given: '해수' },
      local: { language: 'ja', family: '水城', given: '潮' },
    },
    {
      id: 'character:brother',
      source: { language: 'ko', family: '윤', given: '해준' },
      local: { language: 'ko', family: '윤', given: '해준' },
    },
  ],
  beats: BEATS,
  decisions: [
    {
      id: 'decision:tea',
      kind: 'replaced',
      beats: ['beat:tea'],
      item: 'gesture',
      source: { en: 'soju, poured with both hands' },
      local: { en: 'tea, turned once before it is set down' },
      reason: { en: 'In the town that was visited a creditor does not pour drink for a debtor.' },
      evidence: ['note:harbour-town'],
      on: day('2025-11-05'),
      status: 'agreed',
    },
    {
      id: 'decision:wedding',
      kind: 'cut',
      beats: ['beat:wedding'],
      reason: { en: 'It is in the Korean series only.' },
      evidence: [],
      on: day('2025-11-05'),
      status: 'agreed',
    },
  ],
  notes: [
    {
      id: 'note:harbour-town',
      on: '2025-10',
      place: { en: 'a harbour town in Mie' },
      text: { en: 'Guests were given tea and asked nothing until the cup was empty.' },
    },
  ],
  scenes: SCENES.map(scene),
}
