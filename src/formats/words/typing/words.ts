/**
 * What was typed on the command line and is none of it, as a sentence. Names of options and commands are quoted as they
 * are typed.
 */
export interface TypingWords {
  readonly 'unknown-option': (it: { readonly option: string; readonly meant?: string | undefined }) => string
  readonly 'unknown-command': (it: {
    readonly command: string
    readonly meant?: string | undefined
  }) => string
  readonly 'argument-missing': (it: { readonly argument: string }) => string
  readonly 'value-missing': (it: { readonly option: string }) => string
  readonly 'option-missing': (it: { readonly option: string }) => string
  readonly 'too-many-arguments': (it: {
    readonly command: string
    readonly most: string
    readonly typed: string
  }) => string
  readonly 'not-a-choice': (it: {
    readonly option: string
    readonly typed: string
    readonly known: string
  }) => string
  readonly 'not-a-number': (it: {
    readonly option: string
    readonly typed: string
    readonly least: string
    readonly most: string
  }) => string
  /** where to look */
  readonly help: string
}
