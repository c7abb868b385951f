import { Trans, useLingui } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Shortcuts.module.css'

/** The keys, in words. What they do is in keys.ts. */
export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Trans>Keyboard shortcuts</Trans>}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <h3 className={classes['head']}>
        <Trans>Everywhere</Trans>
      </h3>
      <dl className={classes['keys']}>
        <Row keys={['Ctrl K', '⌘ K']}>
          <Trans>Search titles, links and people</Trans>
        </Row>
        <Row keys={['/']}>
          <Trans>Find on this page</Trans>
        </Row>
        <Row keys={['g s']}>
          <Trans>Go to the slate</Trans>
        </Row>
        <Row keys={['?']}>
          <Trans>Show these shortcuts</Trans>
        </Row>
        <Row keys={['Esc']}>
          <Trans>Close what is open</Trans>
        </Row>
      </dl>
      <h3 className={classes['head']}>
        <Trans>On the slate</Trans>
      </h3>
      <dl className={classes['keys']}>
        <Row keys={['1', '2', '3', '4']}>
          <Trans>Board, timeline, grid, map</Trans>
        </Row>
      </dl>
      <h3 className={classes['head']}>
        <Trans>In a title</Trans>
      </h3>
      <dl className={classes['keys']}>
        <Row keys={['1', '…', '7']}>
          <Trans>Open a link, decide to settle</Trans>
        </Row>
        <Row keys={['g t']}>
          <Trans>Its chain and findings</Trans>
        </Row>
        <Row keys={['g w']}>
          <Trans>What if</Trans>
        </Row>
        <Row keys={['g h']}>
          <Trans>History</Trans>
        </Row>
        <Row keys={['g p']}>
          <Trans>People</Trans>
        </Row>
      </dl>
    </Modal>
  )
}

function Row({ keys, children }: { readonly keys: readonly string[]; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{children}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  )
}
