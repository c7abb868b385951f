export interface EditorProps {
  readonly value: unknown
  readonly onValue: (value: unknown) => void
  /** for those who listen */
  readonly name: string
  readonly optional: boolean
}
