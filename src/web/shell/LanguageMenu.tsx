import { useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import type { Language } from '../../api/index.ts'
import { LANGUAGES, speak } from '../lib/i18n.ts'
import { Icon } from '../parts/Icon.tsx'
import named from './LanguageMenu.module.css'
import classes from './Shell.module.css'

/** Each language under its own name. */
export function LanguageMenu() {
  const { t, i18n } = useLingui()
  const now = LANGUAGES.find(({ code }) => code === i18n.locale)
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <button type="button" className={classes['icon']} aria-label={t`Language: ${now?.name ?? ''}`}>
          <Icon name="language" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <LanguageItems />
      </Menu.Dropdown>
    </Menu>
  )
}

/** The same where there is room for its name: on pages that are seen before one is in. */
export function NamedLanguageMenu() {
  const { t, i18n } = useLingui()
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <button type="button" className={named['language']} aria-label={t`Language`}>
          <Icon name="language" />
          {LANGUAGES.find(({ code }) => code === i18n.locale)?.name}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <LanguageItems />
      </Menu.Dropdown>
    </Menu>
  )
}

export function LanguageItems() {
  const { i18n, t } = useLingui()
  return (
    <Menu.RadioGroup
      value={i18n.locale}
      onChange={(code) => void speak(code as Language)}
      aria-label={t`Language`}
    >
      {LANGUAGES.map(({ code, name }) => (
        <Menu.RadioItem key={code} lang={code} value={code} closeMenuOnClick>
          {name}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
