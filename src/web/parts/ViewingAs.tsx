import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useViewing, viewAs } from '../lib/view-as.ts'
import { InScript } from './InScript.tsx'
import classes from './ViewingAs.module.css'

/** Said over every page while one looks through another company's eyes. */
export function ViewingAs() {
  const viewing = useViewing()
  const queries = useQueryClient()
  if (!viewing) return null
  return (
    <div className={classes['banner']} role="status">
      <span>
        <Trans>
          You see this as <InScript className={classes['name']}>{viewing.name}</InScript> sees it. Nothing can
          be changed meanwhile.
        </Trans>
      </span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          viewAs(undefined)
          void queries.resetQueries()
        }}
      >
        <Trans>Back to your own view</Trans>
      </Button>
    </div>
  )
}
