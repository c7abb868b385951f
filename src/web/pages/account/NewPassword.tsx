import { useLingui } from '@lingui/react/macro'
import { PasswordInput } from '@mantine/core'

export const SHORTEST = 12

/** A password to be chosen: long, and nothing else is asked of it. */
export function NewPassword({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (password: string) => void
}) {
  const { t } = useLingui()
  const isShort = value !== '' && value.length < SHORTEST
  return (
    <PasswordInput
      label={label}
      description={t`At least 12 characters. Four words in a row are easier to keep than signs.`}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={isShort ? t`Still too short` : undefined}
      autoComplete="new-password"
      minLength={SHORTEST}
      maxLength={128}
      visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
      required
      withAsterisk={false}
    />
  )
}
