import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect } from 'react'
import { NamedLanguageMenu } from '../../shell/LanguageMenu.tsx'
import { SchemeMenu } from '../../shell/SchemeMenu.tsx'
import { Line } from './Line.tsx'
import classes from './SignInPage.module.css'

/** The frame of every page that is seen before one is in: who we are, and what is asked. */
export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Genchi`
  }, [title])
  return (
    <div className={classes['page']}>
      <div className={classes['corner']}>
        <NamedLanguageMenu />
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
      <main>{children}</main>
    </div>
  )
}
