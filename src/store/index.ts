/**
 * store: what was said, by whom, and who may see it? Titles as versioned sections of plain JSON, the catalogue
 * record by record, scenarios, people and their companies, and two logs that are chained by hash; in one
 * PostgreSQL dialect, embedded or on a server. Row-level security is the floor under every answer.
 *
 * Work is done at a desk: `actingFor` opens a transaction for a person of a company, `computingIn` one that
 * reads whole titles for a computation.
 */

export type { Access, AccessOf, NewAccess } from './access.ts'
export { accessLog, copyIn, logAccess, logAccesses, pruneAccess } from './access.ts'
export { alone } from './alone.ts'
export type { Tried } from './attempts.ts'
export { ATTEMPTS_TABLE, attemptsOf, countAttempt, forgetAttempts } from './attempts.ts'
export type { BackedUp } from './backup.ts'
export { backup, RestoreRefused, restore } from './backup.ts'
export type { CalendarAddress, CalendarHolder } from './calendars.ts'
export { calendarHolder, calendarOf, makeCalendar, revokeCalendar } from './calendars.ts'
export type { RecordsSaved, RecordToSave, StoredRecord } from './catalogue.ts'
export { loadRecords, recordAt, saveRecords } from './catalogue.ts'
export type { Area, ChangeKind, Entry, Happened, HistoryOf, Page } from './changes.ts'
export { changesAfter, history, lastChange } from './changes.ts'
export type { Acting, Desk, OwnDesk } from './desk.ts'
export { actingFor, computingIn, NotOpened, operating } from './desk.ts'
export type { NewDocument, StoredDocument } from './documents.ts'
export {
  addDocument,
  DocumentAltered,
  documentBytes,
  documentsOf,
  hashOfBytes,
  removeDocument,
} from './documents.ts'
export type { Guarded } from './guarded.ts'
export { guarded } from './guarded.ts'
export type { Once } from './idempotency.ts'
export { forgetReplies, once, replyTo } from './idempotency.ts'
export type { Invitation } from './invitations.ts'
export { acceptInvitation, invitationFor, invitationsIn, invite, withdrawInvitation } from './invitations.ts'
export type { Subscription } from './live.ts'
export { subscribe } from './live.ts'
export type { Holder } from './lock.ts'
export { StoreInUse } from './lock.ts'
export { StoreTooNew } from './migrations/index.ts'
export type { Place, Store } from './open.ts'
export { openStore } from './open.ts'
export type { OutboundSwitch } from './outbound.ts'
export { outboundOf, setOutbound } from './outbound.ts'
export type { Company, Person } from './people.ts'
export {
  accountOfPerson,
  addCompany,
  addPerson,
  closeRolesOf,
  companiesIn,
  endMembership,
  forgetPerson,
  peopleIn,
  setRunning,
} from './people.ts'
export type { Opening, RoleDefaults, TitleRole } from './roles.ts'
export { ROLE_DEFAULTS } from './roles.ts'
export type { ScenarioCard, ScenarioSaved, ScenarioToSave, StoredScenario } from './scenarios.ts'
export { listScenarios, loadScenario, loadScenarios, removeScenario, saveScenario } from './scenarios.ts'
export type { ClashingSection, Save, Saved, SavedSection, SectionToSave, StoredSection } from './sections.ts'
export { loadTitle, loadTitles, restoreSection, saveSections, sectionAt, titleAt } from './sections.ts'
export type { SessionSettings } from './session-settings.ts'
export { sessionSettings, setSessionSettings, USUAL_SESSION } from './session-settings.ts'
export type { NewShare, OpenedShare, Share, ShareState } from './shares.ts'
export { keptNames, makeShare, openShare, revokeShare, shareNames, shareState, sharesOn } from './shares.ts'
export type { CompanyId, PersonId, WorkspaceId } from './tables.ts'
export type { Openings, RoleOn, RoleToGive } from './title-roles.ts'
export { closeTitle, openingsOf, openingsTo, openTitle, rolesOn } from './title-roles.ts'
export type { NewTitle, TitleCard, TitlesOf } from './titles.ts'
export { createTitle, listTitles, setTitle } from './titles.ts'
export type { Token, TokenHolder } from './tokens.ts'
export { createToken, revokeToken, tokenHolder, tokensIn } from './tokens.ts'
export type { Broken, Verified } from './verify.ts'
export { endsOf, verifyChain } from './verify.ts'
export { MOST_SAID } from './wakes.ts'
export type { Door, NewWorkspace, WorkspaceCard } from './workspaces.ts'
export { createFirstWorkspace, createWorkspace, doorsOf, workspacesIn } from './workspaces.ts'
