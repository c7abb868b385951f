import { Trans, useLingui } from '@lingui/react/macro'
import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import { Icon } from '../parts/Icon.tsx'
import classes from './Shell.module.css'

const SIGNS = { light: 'sun', dark: 'moon', auto: 'auto' } as const

/** Light, dark, or as the system has it. */
export function SchemeMenu() {
  const { t } = useLingui()
  const { colorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <button type="button" className={classes['icon']} aria-label={t`Light or dark`}>
          <Icon name={SIGNS[colorScheme]} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <SchemeItems />
      </Menu.Dropdown>
    </Menu>
  )
}

export function SchemeItems() {
  const { t } = useLingui()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu.RadioGroup
      value={colorScheme}
      onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
      aria-label={t`Light or dark`}
    >
      {(['light', 'dark', 'auto'] as const).map((scheme) => (
        <Menu.RadioItem
          key={scheme}
          value={scheme}
          closeMenuOnClick
          rightSection={<Icon name={SIGNS[scheme]} size={14} />}
        >
          {scheme === 'light' ? (
            <Trans>Light</Trans>
          ) : scheme === 'dark' ? (
            <Trans>Dark</Trans>
          ) : (
            <Trans>As the system</Trans>
          )}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
