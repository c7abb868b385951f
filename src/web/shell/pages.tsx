import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link, useRouter } from '@tanstack/react-router'
import { Empty, Failure } from '../parts/Message.tsx'
import { Waiting } from '../parts/Waiting.tsx'

/** While a page comes. */
export function PageLoading() {
  return <Waiting />
}

/** In the place of a page that could not be shown. */
export function PageFailure({ error }: { readonly error: unknown }) {
  const router = useRouter()
  return <Failure error={error} retry={() => void router.invalidate()} />
}

export function NotHere() {
  return (
    <Empty
      title={<Trans>There is nothing at this address</Trans>}
      action={
        <Button component={Link} to="/" variant="default">
          <Trans>Go to the slate</Trans>
        </Button>
      }
    >
      <Trans>It may have been removed, or your role does not open it.</Trans>
    </Empty>
  )
}
