import { Button } from '@mantine/core'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import classes from './DropFiles.module.css'

/** The place to drop files, and the button that chooses them: with more than one dropped where one is taken, the first. */
export function DropFiles({
  accept,
  choose,
  hint,
  many = false,
  disabled = false,
  onFiles,
  children,
}: {
  /** endings of names, as a file input has them */
  readonly accept: string
  /** on the button */
  readonly choose: ReactNode
  /** beside it: what is taken, or why nothing is yet */
  readonly hint: ReactNode
  readonly many?: boolean
  readonly disabled?: boolean
  readonly onFiles: (files: readonly File[]) => void
  /** what is asked about the files, and how far they are */
  readonly children?: ReactNode
}) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = (files: Iterable<File>) => {
    const list = many ? [...files] : [...files].slice(0, 1)
    if (list.length > 0 && !disabled) onFiles(list)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same
    <div
      className={classes['drop']}
      data-over={(over && !disabled) || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={classes['choose']}>
        <Button variant="default" disabled={disabled} onClick={() => input.current?.click()}>
          {choose}
        </Button>
        <span>{hint}</span>
        <input
          ref={input}
          type="file"
          multiple={many}
          hidden
          accept={accept}
          onChange={(event) => {
            take(event.currentTarget.files ?? [])
            event.currentTarget.value = ''
          }}
        />
      </div>
      {children}
    </div>
  )
}
