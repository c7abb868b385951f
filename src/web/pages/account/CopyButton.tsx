import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'

/** Copies what is shown once; says so where it was done. */
export function CopyButton({ text }: { readonly text: string }) {
  const { copy, copied } = useClipboard({ timeout: 4_000 })
  return (
    <Button variant="default" onClick={() => copy(text)} aria-live="polite">
      {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
    </Button>
  )
}
