import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { LANGUAGES, speak } from '../../lib/i18n.ts'
import { useLocale } from '../../lib/locale.ts'
import { isProblem } from '../../lib/problem.ts'
import { Empty, Failure } from '../../parts/Message.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { NamedLanguageMenu } from '../../shell/LanguageMenu.tsx'
import { SchemeMenu } from '../../shell/SchemeMenu.tsx'
import { sharedQuery } from './asked.ts'
import classes from './Share.module.css'
import { SharedTitle } from './SharedTitle.tsx'

const OPENED = 'genchi.link-opened'

/** The secret stands behind the `#`, which no server, log or referrer is told. */
const secretHere = (): string => /^#(genchi_share_[\w-]{20,100})$/.exec(window.location.hash)?.[1] ?? ''

/** What a recipient without an account sees of a title, behind a link that opens in one browser. */
export function OpenedPage({ language }: { readonly language: string | undefined }) {
  useLocale()
  const { t } = useLingui()
  const [secret] = useState(secretHere)
  const [opened, setOpened] = useState(() => sessionStorage.getItem(OPENED) === secret)
  useEffect(() => {
    document.title = `${t`Shared with you`} · Genchi`
  }, [t])
  // The language that the sender chose, unless the reader has chosen another here since.
  useEffect(() => {
    const known = LANGUAGES.find(({ code }) => code === language)
    if (!known || sessionStorage.getItem(`${OPENED}-language`) === secret) return
    sessionStorage.setItem(`${OPENED}-language`, secret)
    void speak(known.code)
  }, [language, secret])
  return (
    <div className={classes['outside']}>
      <header className={classes['bar']}>
        <p className={classes['name']}>
          Genchi <span lang="ja">現地</span>
        </p>
        <span className={classes['corner']}>
          <NamedLanguageMenu />
          <SchemeMenu />
        </span>
      </header>
      <main id="main">
        {secret === '' ? (
          <Empty title={<Trans>This link is not whole</Trans>}>
            <Trans>
              A part of it was lost on the way. Open it again as it was sent to you, to its very end.
            </Trans>
          </Empty>
        ) : opened ? (
          <Shared secret={secret} />
        ) : (
          <Empty
            title={<Trans>Something is shared with you</Trans>}
            action={
              <Button
                onClick={() => {
                  sessionStorage.setItem(OPENED, secret)
                  setOpened(true)
                }}
              >
                <Trans>Open it in this browser</Trans>
              </Button>
            }
          >
            <Trans>
              It was made for you alone. The browser that opens it first is the only one that can, so open it
              where you want to read it. That you open it, and when, is told to whoever sent it.
            </Trans>
          </Empty>
        )}
      </main>
    </div>
  )
}

function Shared({ secret }: { readonly secret: string }) {
  const { data, error, refetch } = useQuery(sharedQuery(secret))
  if (error) return <Refused error={error} retry={() => void refetch()} />
  return data ? <SharedTitle shared={data} secret={secret} /> : <Waiting rows={8} />
}

/** Why the link does not open, and what to do about it. */
function Refused({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const kind = isProblem(error) ? error.shape.type.split('#')[1] : undefined
  const said: Readonly<Record<string, readonly [ReactNode, ReactNode]>> = {
    'share-over': [
      <Trans key="title">This link has expired</Trans>,
      <Trans key="words">
        It was open until an hour that has passed. Ask whoever sent it to you for another.
      </Trans>,
    ],
    'share-revoked': [
      <Trans key="title">This link was revoked</Trans>,
      <Trans key="words">Whoever made it has ended it. If you still need it, ask there.</Trans>,
    ],
    'share-elsewhere': [
      <Trans key="title">This link was opened in another browser</Trans>,
      <Trans key="words">
        It opens only where it was opened first. If that was you, go on reading there. If it was not, tell
        whoever sent it to you: they can see when and from where it was opened, and revoke it.
      </Trans>,
    ],
    'not-found': [
      <Trans key="title">There is no such link</Trans>,
      <Trans key="words">
        A part of it may have been lost on the way. Open it again as it was sent to you.
      </Trans>,
    ],
  }
  const words = kind === undefined ? undefined : said[kind]
  if (!words) return <Failure error={error} retry={retry} />
  return (
    <div role="alert">
      <Empty title={words[0]}>{words[1]}</Empty>
    </div>
  )
}
