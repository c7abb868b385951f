/** adapt: what must change for the people there, and why? */
export type {
  Adapt,
  Beat,
  Character,
  CulturalItem,
  Decision,
  DecisionKind,
  FieldNote,
  Scene,
  Writer,
} from './types.ts'
export { NOTHING_ADAPTED } from './types.ts'
