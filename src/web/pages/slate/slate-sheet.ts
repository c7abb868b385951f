import { useLingui } from '@lingui/react/macro'
import type { TitleCard } from '../../../api/index.ts'
import { LINKS } from '../../chain/links.ts'
import { useLinkWord } from '../../chain/useLinkWord.ts'
import { numberFigure, type Saved, type SavedRows } from '../../parts/saved.ts'

/** Titles as rows for a sheet: days as ISO 8601 has them, so that it can sort by them. */
export function useSlateSheet(): (cards: readonly TitleCard[]) => SavedRows {
  const { t } = useLingui()
  const linkWord = useLinkWord()
  return (cards) => [
    [
      t`Title`,
      t`Own name`,
      t`Territory`,
      t`Mode`,
      t`Partners`,
      t`Reached`,
      ...LINKS.map(linkWord),
      t`Broken`,
      t`Attention`,
      t`Unknown`,
      t`Next`,
      t`What is next`,
      t`Premiere`,
    ],
    ...cards.map((card) => [
      card.name,
      card.ownName ?? '',
      card.homeName,
      card.modeName,
      card.partners.join('; '),
      linkWord(card.reached),
      ...LINKS.map((link) => card.chain.find((it) => it.link === link)?.word ?? ''),
      numberFigure(card.errors),
      numberFigure(card.warnings),
      numberFigure(card.unknowns),
      isoDay(card.next?.day),
      card.next?.what ?? '',
      isoDay(card.premiere),
    ]),
  ]
}

const isoDay = (day: string | undefined): Saved => (day === undefined ? '' : { text: day, day })
