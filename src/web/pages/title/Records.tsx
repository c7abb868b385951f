import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import { Fictional } from '../../parts/Fictional.tsx'
import { SaveMenu } from '../../parts/SaveMenu.tsx'
import { tableRows } from '../../parts/table-rows.ts'
import { mayWrite, useDesk } from './desk.tsx'
import { newAt } from './edit/Inspector.tsx'
import { Value } from './edit/Value.tsx'
import { Frame } from './Frame.tsx'
import { type Field, labelOf, shapeOfList } from './fields.ts'
import { Provenance } from './Provenance.tsx'
import { isInvented, type Row, rowsOf } from './plain.ts'
import tableClasses from './table.module.css'
import titleClasses from './title.module.css'

export interface Column {
  /** a field of the record, or a name of its own for what is computed */
  readonly field: string
  readonly head?: ReactNode
  readonly show?: (row: Row, path: string) => ReactNode
}

const RIGHT: ReadonlySet<string> = new Set(['money', 'ratio', 'number', 'clock'])

/**
 * A list of a section as a table: each row opens its record, each cell its field. What the columns leave out
 * stands in the record.
 */
export function Records({
  section,
  list,
  columns,
  title,
  caption,
  rows: given,
  foot,
  hideEmpty = false,
}: {
  readonly section: string
  readonly list: string
  readonly columns: readonly (string | Column)[]
  readonly title: ReactNode
  readonly caption?: ReactNode
  readonly rows?: readonly Row[]
  readonly foot?: ReactNode
  readonly hideEmpty?: boolean
}) {
  const desk = useDesk()
  const { at, open, say, sections } = desk
  const shape = shapeOfList(section, list)
  const rows = given ?? rowsOf(sections[section], list)
  const writable = mayWrite(desk, section)
  const table = useRef<HTMLTableElement>(null)
  const openId = at?.startsWith(`${section}/${list}/`) ? at.split('/')[2] : undefined
  useEffect(() => {
    if (openId) table.current?.querySelector('tr[data-open]')?.scrollIntoView({ block: 'nearest' })
  }, [openId])
  if (!shape || (hideEmpty && rows.length === 0 && !writable)) return null
  const cells = columns.map((it) => (typeof it === 'string' ? { field: it } : it))
  return (
    <Frame
      title={title}
      count={rows.length}
      caption={caption}
      tools={
        <>
          {rows.length > 0 && (
            <SaveMenu title={labelOf(say.terms, section, list)} rows={() => tableRows(table.current)} />
          )}
          {writable && (
            <button
              type="button"
              className={titleClasses['quietButton']}
              onClick={() => open(newAt(section, list))}
            >
              <Trans>Add</Trans>
            </button>
          )}
        </>
      }
    >
      {rows.length > 0 && (
        <table ref={table} className={tableClasses['table']}>
          <thead>
            <tr>
              {cells.map(({ field, head }) => (
                <th key={field} scope="col" data-right={isRight(shape.fields[field]) || undefined}>
                  {head ?? labelOf(say.terms, list, field)}
                </th>
              ))}
              <th scope="col" className={tableClasses['markCell']} data-not-saved>
                <span className="unseen">
                  <Trans>What it rests on</Trans>
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const path = `${section}/${list}/${row.id}`
              return (
                <tr key={row.id} data-open={row.id === openId || undefined}>
                  {cells.map(({ field, show }, i) => {
                    const editor = shape.fields[field]
                    const content = show ? (
                      show(row, path)
                    ) : editor && !isEmpty(row[field]) ? (
                      <Value editor={editor} path={`${path}/${field}`} value={row[field]} />
                    ) : null
                    const Cell = i === 0 ? 'th' : 'td'
                    return (
                      <Cell
                        key={field}
                        {...(i === 0 ? { scope: 'row' as const } : {})}
                        data-right={isRight(editor) || undefined}
                        data-kind={kindOf(editor)}
                      >
                        <button
                          type="button"
                          className={tableClasses['cell']}
                          tabIndex={i === 0 ? 0 : -1}
                          onClick={() => open(editor ? `${path}/${field}` : path)}
                        >
                          {isBlank(content) ? <span className={titleClasses['blank']}>–</span> : content}
                          {isInvented(row, field) && row['fictional'] !== true && <Fictional />}
                        </button>
                      </Cell>
                    )
                  })}
                  <td className={tableClasses['markCell']} data-not-saved>
                    <Provenance record={row} />
                  </td>
                </tr>
              )
            })}
          </tbody>
          {foot && <tfoot>{foot}</tfoot>}
        </table>
      )}
    </Frame>
  )
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0)
const isBlank = (content: ReactNode): boolean =>
  content === undefined || content === null || content === false || content === ''

const kindOf = (editor: Field | undefined): string | undefined =>
  editor?.kind === 'names' && editor.long ? 'long' : editor?.kind

const isRight = (editor: Field | undefined): boolean => editor !== undefined && RIGHT.has(editor.kind)
