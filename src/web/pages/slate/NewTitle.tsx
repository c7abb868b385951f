import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../lib/client.ts'
import { Refused } from '../../parts/Refused.tsx'
import formClasses from '../account/Account.module.css'
import { CountrySelect } from '../account/CountrySelect.tsx'

/** Opens a title: four facts, and nothing decided yet. */
export function NewTitle({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [home, setHome] = useState<string | null>(null)
  const [form, setForm] = useState<string | null>('series')
  const [mode, setMode] = useState<string | null>(null)
  const open = useMutation({
    mutationFn: () => ask<{ id: string }>('POST', '/titles', { name: name.trim(), form, home, mode }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['titles'] })
      // Whoever opened their first title has a role now.
      void queries.invalidateQueries({ queryKey: ['session'] })
      await navigate({ to: '/titles/$titleId', params: { titleId: id } })
    },
  })
  return (
    <Modal opened onClose={onClose} title={t`New title`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <form
        className={formClasses['form']}
        style={{ maxWidth: 'none' }}
        onSubmit={(event) => {
          event.preventDefault()
          open.mutate()
        }}
      >
        <TextInput
          label={t`Name`}
          description={t`A working name will do; it can be changed, and named in other languages.`}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
          required
          withAsterisk={false}
        />
        <CountrySelect
          label={t`Home territory`}
          description={t`Where it is made for.`}
          value={home}
          onChange={setHome}
        />
        <Select
          label={t`Form`}
          data={[
            { value: 'series', label: t`Series` },
            { value: 'film', label: t`Film` },
            { value: 'stage', label: t`Stage` },
          ]}
          value={form}
          onChange={setForm}
          allowDeselect={false}
        />
        <Select
          label={t`Entry mode`}
          description={t`How it enters that market, as far as one knows.`}
          data={[
            { value: 'co-production', label: t`Co-production` },
            { value: 'local-production', label: t`Local production` },
            { value: 'remake-licence', label: t`Remake licence` },
            { value: 'investment', label: t`Investment` },
            { value: 'export', label: t`Export as it is` },
          ]}
          value={mode}
          onChange={setMode}
          allowDeselect={false}
        />
        <p className={formClasses['soft']}>
          <Trans>At first only your company sees it. You open it to partners on its page of people.</Trans>
        </p>
        <Refused error={open.error} />
        <div className={formClasses['buttons']}>
          <Button
            type="submit"
            loading={open.isPending}
            disabled={name.trim() === '' || home === null || form === null || mode === null}
          >
            <Trans>Open the title</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </Modal>
  )
}
