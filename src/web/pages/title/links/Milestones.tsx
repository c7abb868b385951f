import { Trans } from '@lingui/react/macro'
import type { LinkName } from '../../../../api/index.ts'
import { Records } from '../Records.tsx'
import { EventName } from './EventName.tsx'

/** The dates of a link on which others hang. */
export const Milestones = ({
  section,
  hideEmpty = false,
}: {
  readonly section: LinkName
  readonly hideEmpty?: boolean
}) => (
  <Records
    section={section}
    list="events"
    title={<Trans>Milestones</Trans>}
    columns={[
      {
        field: 'name',
        head: <Trans>Milestone</Trans>,
        show: (row) => <EventName id={row.id} names={row['names']} />,
      },
      'on',
    ]}
    hideEmpty={hideEmpty}
  />
)
