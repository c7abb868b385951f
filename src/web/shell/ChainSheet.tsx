import { useLingui } from '@lingui/react/macro'
import { Drawer } from '@mantine/core'
import type { LinkName, TitlePage } from '../../api/index.ts'
import { InScript } from '../parts/InScript.tsx'
import { TitleLinks, TitleMore } from './Rail.tsx'
import classes from './Shell.module.css'

/** The chain of a title on a phone, drawn up from below. */
export function ChainSheet({
  titleId,
  link,
  title,
  isOpen,
  onClose,
}: {
  readonly titleId: string
  readonly link: LinkName | undefined
  readonly title: TitlePage | undefined
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="bottom"
      classNames={{ inner: classes['sheetPlace'] ?? '', content: classes['sheet'] ?? '' }}
      title={title && <InScript home={title.card.home}>{title.card.name}</InScript>}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <TitleLinks titleId={titleId} link={link} title={title} onOpen={onClose} />
      <TitleMore titleId={titleId} title={title} onOpen={onClose} />
    </Drawer>
  )
}
