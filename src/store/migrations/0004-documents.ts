/**
 * Papers that are kept with a section of a title (contracts, chain-of-title papers, scripts), in parts so that no
 * row is large; which providers a title may send anything to; and the day on which an imported slate stood.
 */
const MINE = 'workspace = (select genchi.my_workspace())'
const MANAGED = 'title in (select genchi.managed_titles())'

const roleOn = (table: string, holds: string) =>
  `exists (select from genchi.my_role r where r.title = ${table}.title and ${holds})`

const READS = roleOn('document', "r.sections ->> document.section in ('read', 'write')")
const WRITES = roleOn('document', "r.sections ->> document.section = 'write'")
// Through the document's own floor.
const OF_DOCUMENT = `exists (select from genchi.document d where d.workspace = document_part.workspace
  and d.title = document_part.title and d.document = document_part.document)`

const floor = (table: string): readonly string[] => [
  `alter table genchi.${table} enable row level security`,
  `alter table genchi.${table} force row level security`,
  `create policy keeper on genchi.${table} to genchi_keeper using (true) with check (true)`,
  `grant select, insert, update, delete on genchi.${table} to genchi_keeper`,
]

export const DOCUMENTS: readonly string[] = [
  'alter table genchi.workspace add column as_of text',
  `create table genchi.document (
    workspace text, title text, document text, section text not null, name text not null, dated text, note text,
    shared boolean not null default false, media_type text not null, bytes integer not null, sha256 text not null,
    person text not null, company text not null, at timestamptz not null default now(),
    removed_at timestamptz, removed_by text,
    primary key (workspace, title, document), foreign key (workspace, title) references genchi.title
  )`,
  `create table genchi.document_part (
    workspace text, title text, document text, n integer, body bytea not null,
    primary key (workspace, title, document, n),
    foreign key (workspace, title, document) references genchi.document
  )`,
  'create unique index document_once on genchi.document (workspace, title, section, sha256) where removed_at is null',
  ...floor('document'),
  ...floor('document_part'),
  `create policy app_select on genchi.document for select to genchi_app using (${MINE} and ${READS})`,
  `create policy app_insert on genchi.document for insert to genchi_app
    with check (${MINE} and ${WRITES} and person = (select genchi.my_person())
      and company = any ((select genchi.my_companies())::text[]))`,
  `create policy app_update on genchi.document for update to genchi_app
    using (${MINE} and ${WRITES}) with check (${MINE} and ${WRITES})`,
  'grant select, insert on genchi.document to genchi_app',
  // What was put there stays: it is taken off the list, and what it says is never altered.
  'grant update (removed_at, removed_by) on genchi.document to genchi_app',
  `create policy app_select on genchi.document_part for select to genchi_app using (${MINE} and ${OF_DOCUMENT})`,
  `create policy app_insert on genchi.document_part for insert to genchi_app with check (${MINE} and ${OF_DOCUMENT})`,
  'grant select, insert on genchi.document_part to genchi_app',
  `create table genchi.outbound (
    workspace text, title text, provider text, allowed boolean not null, purpose text not null,
    person text not null, company text not null, at timestamptz not null default now(),
    primary key (workspace, title, provider), foreign key (workspace, title) references genchi.title
  )`,
  ...floor('outbound'),
  `create policy app_select on genchi.outbound for select to genchi_app
    using (${MINE} and title in (select genchi.my_titles()))`,
  `create policy app_insert on genchi.outbound for insert to genchi_app with check (${MINE} and ${MANAGED})`,
  `create policy app_update on genchi.outbound for update to genchi_app
    using (${MINE} and ${MANAGED}) with check (${MINE} and ${MANAGED})`,
  'grant select, insert on genchi.outbound to genchi_app',
  'grant update (allowed, purpose, person, company, at) on genchi.outbound to genchi_app',
]
