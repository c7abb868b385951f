import { Trans, useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { LANGUAGES } from '../../lib/i18n.ts'
import { Icon } from '../../parts/Icon.tsx'
import { LanguageItems } from '../../shell/LanguageMenu.tsx'
import { SchemeMenu } from '../../shell/SchemeMenu.tsx'
import { Line } from './Line.tsx'
import classes from './SignInPage.module.css'

/** The frame of every page that is seen before one is in: who we are, and what is asked. */
export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t, i18n } = useLingui()
  useEffect(() => {
    document.title = `${title} · Genchi`
  }, [title])
  return (
    <div className={classes['page']}>
      <div className={classes['corner']}>
        <Menu position="bottom-end" width={180}>
          <Menu.Target>
            <button type="button" className={classes['language']} aria-label={t`Language`}>
              <Icon name="language" />
              {LANGUAGES.find(({ code }) => code === i18n.locale)?.name}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <LanguageItems />
          </Menu.Dropdown>
        </Menu>
        <SchemeMenu />
      </div>
      <header className={classes['side']}>
        <p className={classes['name']}>
          Genchi <span lang="ja">現地</span>
        </p>
        <p className={classes['claim']}>
          <Trans>The desk at which a studio takes a story local.</Trans>
        </p>
        <Line />
      </header>
      <main className={classes['door']}>{children}</main>
    </div>
  )
}
