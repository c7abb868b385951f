import type { Problem as Shape } from '../../api/index.ts'

/** A reply that says why not (RFC 9457), with each issue and its place. */
export class Problem extends Error {
  readonly shape: Shape

  constructor(shape: Shape) {
    super(shape.detail ?? shape.title)
    this.shape = shape
  }

  get status(): number {
    return this.shape.status
  }

  /** No reply came at all. */
  get offline(): boolean {
    return this.shape.type === 'offline'
  }

  static async from(response: Response): Promise<Problem> {
    const said = (await response.json().catch(() => ({}))) as Partial<Shape>
    return new Problem({
      ...said,
      // The sign-in has a form of its own and names no type.
      type: said.type ?? 'about:blank',
      title: said.title ?? response.statusText,
      status: response.status,
    })
  }
}

export const isProblem = (error: unknown): error is Problem => error instanceof Problem
