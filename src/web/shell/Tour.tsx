import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import classes from './Tour.module.css'

/** The place each step points at; a place that is not on the screen is told about all the same. */
const STEPS = ['chain', 'filters', 'search', 'person'] as const

/** The first run: four things worth knowing, each pointed at; it can be left at any step and comes only once. */
export function Tour({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useLingui()
  const [at, setAt] = useState(0)
  const box = useRef<HTMLElement>(null)
  const step = STEPS[at] ?? 'chain'

  useEffect(() => {
    let target: Element | undefined
    const point = () => {
      target = [...document.querySelectorAll(`[data-tour="${step}"]`)].find(
        (one) => one.getBoundingClientRect().width > 0,
      )
      target?.setAttribute('data-pointed', '')
    }
    point()
    // The page may still be on its way.
    const wait = setInterval(() => (target?.isConnected ? undefined : point()), 300)
    return () => {
      clearInterval(wait)
      target?.removeAttribute('data-pointed')
    }
  }, [step])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onEnd()
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onEnd])

  const last = at === STEPS.length - 1
  return (
    <section ref={box} className={classes['tour']} aria-label={t`Show me around`}>
      <div aria-live="polite">
        {step === 'chain' && (
          <>
            <h2>
              <Trans>One chain for each title</Trans>
            </h2>
            <p>
              <Trans>
                Seven links, from the decision to the settlement. A sign at each says whether it is sound,
                wants attention, is broken, or is not known.
              </Trans>
            </p>
          </>
        )}
        {step === 'filters' && (
          <>
            <h2>
              <Trans>One slate, four ways to see it</Trans>
            </h2>
            <p>
              <Trans>
                A board by link, a timeline by quarter, a grid, and a map. What you filter stays in the
                address: send it to a colleague.
              </Trans>
            </p>
          </>
        )}
        {step === 'search' && (
          <>
            <h2>
              <Trans>Everything by its name</Trans>
            </h2>
            <p>
              <Trans>
                Ctrl K or ⌘ K finds a title, a link or a person, in any script. Press ? for the other keys.
              </Trans>
            </p>
          </>
        )}
        {step === 'person' && (
          <>
            <h2>
              <Trans>Each sees what is theirs</Trans>
            </h2>
            <p>
              <Trans>
                A partner does not see the studio’s papers. In the sample, sign in as someone else and look at
                the same title through their eyes.
              </Trans>
            </p>
          </>
        )}
      </div>
      <div className={classes['foot']}>
        <span className={classes['dots']} aria-hidden="true">
          {STEPS.map((name, i) => (
            <i key={name} data-done={i <= at || undefined} />
          ))}
        </span>
        <span className="unseen">
          <Trans>
            Step {at + 1} of {STEPS.length}
          </Trans>
        </span>
        {!last && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onEnd}>
            <Trans>Skip</Trans>
          </Button>
        )}
        <Button size="compact-sm" onClick={() => (last ? onEnd() : setAt(at + 1))}>
          {last ? <Trans>Begin</Trans> : <Trans>Next</Trans>}
        </Button>
      </div>
    </section>
  )
}
