import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AvailsOffer } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { useLocale } from '../../lib/locale.ts'
import { asViewed, useViewing } from '../../lib/view-as.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useDesk } from '../title/desk.tsx'
import classes from './Avails.module.css'
import { FeedImport } from './FeedImport.tsx'

/** The files that platforms take and send: out of this title's windows, and over into them. */
export function AvailsPart() {
  const { t } = useLingui()
  const { page, draft, open } = useDesk()
  const locale = useLocale()
  const viewing = useViewing()
  const [chosen, setChosen] = useState<string>()
  const id = encodeURIComponent(page.card.id)
  const query = chosen === undefined ? '' : `?platform=${encodeURIComponent(chosen)}`
  const { data } = useQuery({
    queryKey: ['avails', locale, id, query, viewing?.company, page.versions.release],
    queryFn: ({ signal }) => ask<AvailsOffer>('GET', `/titles/${id}/avails${query}`, undefined, {}, signal),
    placeholderData: keepPreviousData,
  })
  if (!data || (data.platforms.length === 0 && !data.mec)) return null
  const platform = chosen ?? data.platform
  const [withWindows, others] = [true, false].map((own) =>
    data.platforms
      .filter(({ windows }) => windows > 0 === own)
      .map(({ id: value, name }) => ({ value, label: name })),
  )
  const name = data.platforms.find((it) => it.id === platform)?.name ?? ''
  const fileAt = (version: string) =>
    `/api${asViewed('GET', `/titles/${id}/avails/file?platform=${encodeURIComponent(platform ?? '')}&version=${version}&language=${locale}`)}`
  return (
    <section className={classes['part']} aria-labelledby="avails-part">
      <div className={classes['head']}>
        <h2 id="avails-part">
          <Trans>Avails</Trans>
        </h2>
        <p className={classes['soft']}>
          <Trans>
            The file in which a platform is told what it may show, where and when; and the one it sends back.
          </Trans>
        </p>
      </div>
      <Select
        size="sm"
        className={classes['platform'] ?? ''}
        label={t`Platform`}
        searchable
        openOnFocus={false}
        allowDeselect={false}
        limit={200}
        data={[
          ...(withWindows!.length > 0 ? [{ group: t`With windows of this title`, items: withWindows! }] : []),
          ...(data.importable && others!.length > 0 ? [{ group: t`Without`, items: others! }] : []),
        ]}
        value={platform ?? null}
        onChange={(next) => setChosen(next ?? undefined)}
      />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <h3>
            <Trans>Give</Trans>
          </h3>
          {data.offers > 0 ? (
            <p>
              <Plural value={data.offers} one={`${name}: # grant`} other={`${name}: # grants`} />
            </p>
          ) : (
            <p className={classes['soft']}>
              <Trans>There is nothing to offer it as things stand.</Trans>
            </p>
          )}
          {data.left.length > 0 && (
            <div>
              <p className={classes['soft']}>
                <Trans>Left out of the file:</Trans>
              </p>
              <ul className={classes['left']}>
                {data.left.map(({ place, why }) => (
                  <li key={place.path + why}>
                    <button type="button" className={classes['linkish']} onClick={() => open(place.path)}>
                      {place.name}
                    </button>
                    <span>{why}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div className={classes['buttons']}>
            <Menu position="bottom-start" withinPortal disabled={data.offers === 0}>
              <Menu.Target>
                <Button
                  variant="default"
                  disabled={data.offers === 0}
                  rightSection={<Icon name="down" size={12} />}
                >
                  <Trans>Download avails</Trans>
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {data.versions.xml?.map((version) => (
                  <Menu.Item key={version} component="a" href={fileAt(version)} download>
                    <Trans>XML, version {version}</Trans>
                  </Menu.Item>
                ))}
                {data.versions.workbook?.map((version) => (
                  <Menu.Item key={version} component="a" href={fileAt(version)} download>
                    <Trans>Workbook, template {version}</Trans>
                  </Menu.Item>
                ))}
                <Menu.Label className={classes['logged'] ?? ''}>
                  <Trans>Each copy carries an id and is entered in the log of access.</Trans>
                </Menu.Label>
              </Menu.Dropdown>
            </Menu>
            {data.mec && (
              <Button
                component="a"
                variant="default"
                className={classes['download'] ?? ''}
                href={`/api${asViewed('GET', `/titles/${id}/mec?language=${locale}`)}`}
                download
                title={t`What viewers read of it: titles, synopses, cast and age ratings, in every language`}
              >
                <Trans>Download MEC</Trans>
              </Button>
            )}
          </div>
        </div>
        {data.importable && (
          <div className={classes['column']}>
            <h3>
              <Trans>Take over</Trans>
            </h3>
            {draft.changes.length > 0 ? (
              <p className={classes['soft']}>
                <Trans>Save your changes first, or undo them: a file is compared with what is saved.</Trans>
              </p>
            ) : (
              <FeedImport
                key={platform}
                platform={platform}
                titleId={page.card.id}
                done={() => (
                  <p>
                    <Trans>
                      Taken over, as one change.{' '}
                      <Link to="/titles/$titleId/history" params={{ titleId: page.card.id }}>
                        It stands in the history
                      </Link>
                      , from which it can be put back.
                    </Trans>
                  </p>
                )}
              />
            )}
          </div>
        )}
      </div>
    </section>
  )
}
