/**
 * The first tables. PostgreSQL 15 is the floor: nothing newer, no extension, no constraint across workspaces,
 * none that is checked late, so that the schema can be spread by workspace.
 *
 * A migration that was released is never altered: the next one says what changes.
 */
const TABLES = `
workspace (
  workspace text primary key, names json not null, host text not null, created_at timestamptz not null default now()
)
company (
  workspace text references genchi.workspace, company text, names json not null,
  created_at timestamptz not null default now(),
  primary key (workspace, company)
)
person (
  workspace text references genchi.workspace, person text, account text, names json not null,
  left_at timestamptz, created_at timestamptz not null default now(),
  primary key (workspace, person), unique (workspace, account)
)
membership (
  workspace text, person text, company text, admin boolean not null default false,
  since timestamptz not null default now(), until timestamptz,
  primary key (workspace, person, company),
  foreign key (workspace, person) references genchi.person, foreign key (workspace, company) references genchi.company
)
title (
  workspace text references genchi.workspace, title text, folder text not null, code_name text not null,
  created_at timestamptz not null default now(), archived_at timestamptz,
  primary key (workspace, title), unique (workspace, folder)
)
title_card (
  workspace text, title text, names json not null, search text not null, home text, form text, mode text,
  reached text, changed_at timestamptz not null default now(),
  primary key (workspace, title), foreign key (workspace, title) references genchi.title
)
title_role (
  workspace text, title text, company text, role text, person text not null default '',
  sections jsonb not null, own_only text[] not null default '{}', manages boolean not null default false,
  primary key (workspace, title, company, role, person),
  foreign key (workspace, title) references genchi.title, foreign key (workspace, company) references genchi.company
)
section (
  workspace text, title text, section text, version integer not null,
  primary key (workspace, title, section), foreign key (workspace, title) references genchi.title
)
section_version (
  workspace text, title text, section text, version integer, body json not null,
  person text not null, company text not null, at timestamptz not null, change bigint not null,
  primary key (workspace, title, section, version),
  foreign key (workspace, title, section) references genchi.section
)
record (
  workspace text references genchi.workspace, kind text, id text, version integer not null, body json not null,
  readers text[], removed boolean not null default false,
  primary key (workspace, kind, id)
)
record_version (
  workspace text, kind text, id text, version integer, body json not null, readers text[],
  removed boolean not null default false,
  person text not null, company text not null, at timestamptz not null, change bigint not null,
  primary key (workspace, kind, id, version), foreign key (workspace, kind, id) references genchi.record
)
scenario (
  workspace text, title text, scenario text, version integer not null, names json not null, owner text not null,
  shared text[] not null default '{}', removed boolean not null default false,
  primary key (workspace, title, scenario), foreign key (workspace, title) references genchi.title
)
scenario_version (
  workspace text, title text, scenario text, version integer, body json not null,
  person text not null, company text not null, at timestamptz not null, change bigint not null,
  primary key (workspace, title, scenario, version),
  foreign key (workspace, title, scenario) references genchi.scenario
)
chain (
  workspace text references genchi.workspace, log text, n bigint not null, hash text not null,
  from_n bigint not null, from_hash text not null,
  primary key (workspace, log)
)
change (
  workspace text references genchi.workspace, n bigint, batch bigint not null, kind text not null, title text,
  section text not null, record text, base integer, version integer, at timestamptz not null, person text not null,
  company text not null, reason text, edits json not null, digest text, prev text not null, hash text not null,
  primary key (workspace, n)
)
access_log (
  workspace text references genchi.workspace, n bigint, at timestamptz not null, person text not null,
  company text not null, action text not null, title text, section text, what text, copy text, address text,
  agent text, prev text not null, hash text not null,
  primary key (workspace, n)
)
idempotency (
  workspace text references genchi.workspace, person text, key text, request text not null, reply json,
  at timestamptz not null default now(),
  primary key (workspace, person, key)
)
token (
  workspace text, token text, person text not null, company text not null, name text not null, hash text not null,
  scopes text[] not null, created_at timestamptz not null default now(), expires_at timestamptz not null,
  used_at timestamptz, revoked_at timestamptz,
  primary key (workspace, token), unique (workspace, hash),
  foreign key (workspace, person, company) references genchi.membership
)
invitation (
  workspace text, invitation text, company text not null, email text not null, admin boolean not null default false,
  hash text not null, invited_by text not null, created_at timestamptz not null default now(),
  expires_at timestamptz not null, accepted_at timestamptz, accepted_by text, withdrawn_at timestamptz,
  primary key (workspace, invitation), unique (workspace, hash),
  foreign key (workspace, company) references genchi.company
)
session_setting (
  workspace text, company text, idle_minutes integer not null, absolute_minutes integer not null,
  second_factor boolean not null,
  primary key (workspace, company), foreign key (workspace, company) references genchi.company
)`

const INDEXES = [
  'on genchi.person (account)',
  'on genchi.membership (workspace, company)',
  'on genchi.title_role (workspace, company, title)',
  'on genchi.section_version (workspace, change)',
  'on genchi.record_version (workspace, change)',
  'on genchi.scenario_version (workspace, change)',
  'on genchi.change (workspace, title, section, n)',
  'on genchi.change (workspace, section, record, n)',
  'on genchi.access_log (workspace, person, n)',
  'on genchi.access_log (workspace, title, n)',
  'on genchi.access_log (workspace, copy) where copy is not null',
  'on genchi.token (hash)',
  'on genchi.invitation (hash)',
]

// Whoever the transaction works for, from its settings. A setting that was set once reads as '' afterwards.
const WHO = [
  `create function genchi.my_workspace() returns text language sql stable as
    $$ select nullif(current_setting('app.workspace', true), '') $$`,
  `create function genchi.my_person() returns text language sql stable as
    $$ select nullif(current_setting('app.person', true), '') $$`,
  `create function genchi.my_companies() returns text[] language sql stable as
    $$ select coalesce(string_to_array(nullif(current_setting('app.companies', true), ''), ','), '{}') $$`,
]

// Each in a sub-select, which is worked out once a statement and not once a row.
const WORKSPACE = '(select genchi.my_workspace())'
const PERSON = '(select genchi.my_person())'
const COMPANIES = '((select genchi.my_companies())::text[])'

const MINE = `workspace = ${WORKSPACE}`

/** A role r of one of my companies, and not one that is another person's. */
const MY_ROLE = `r.workspace = ${WORKSPACE} and r.company = any ${COMPANIES} and r.person in ('', ${PERSON})`

/** Have I a role on the title of this table's row, and one of which this holds? */
const roleOn = (table: string, holds = 'true') =>
  `exists (select from genchi.my_role r where r.title = ${table}.title and ${holds})`

const reads = (section: string) => `r.sections ->> ${section} in ('read', 'write')`
const writes = (section: string) => `r.sections ->> ${section} = 'write'`

const I_HOST = `exists (select from genchi.workspace w where w.workspace = ${WORKSPACE} and w.host = any ${COMPANIES})`

// These look past the floor, for a policy cannot ask its own table: they say only what the caller's roles open.
const BEYOND = [
  `create view genchi.my_role with (security_barrier) as
    select r.title, r.company, r.role, r.sections, r.manages from genchi.title_role r where ${MY_ROLE}`,
  `create function genchi.my_titles() returns setof text language sql stable security definer
    set search_path = genchi, pg_temp as
    $$ select distinct r.title from genchi.title_role r where ${MY_ROLE} $$`,
  `create function genchi.managed_titles() returns setof text language sql stable security definer
    set search_path = genchi, pg_temp as
    $$ select distinct r.title from genchi.title_role r where ${MY_ROLE} and r.manages $$`,
  // A title without a role is nobody's to open: it comes to be together with the role that manages it.
  `create function genchi.create_title(
      a_title text, a_folder text, a_code_name text, a_company text, a_role text, the_sections jsonb, narrowed text[]
    ) returns boolean language plpgsql security definer set search_path = genchi, pg_temp as $$ begin
      if not coalesce(a_company = any (genchi.my_companies()), false) then return false; end if;
      insert into genchi.title (workspace, title, folder, code_name)
        values (genchi.my_workspace(), a_title, a_folder, a_code_name) on conflict do nothing;
      if not found then return null; end if;
      insert into genchi.title_role (workspace, title, company, role, sections, own_only, manages)
        values (genchi.my_workspace(), a_title, a_company, a_role, the_sections, narrowed, true);
      return true;
    end $$`,
  `create function genchi.fellow_companies() returns setof text language sql stable security definer
    set search_path = genchi, pg_temp as
    $$ select distinct o.company from genchi.title_role o
       where o.workspace = ${WORKSPACE} and o.title in (select genchi.my_titles()) $$`,
]

const KNOWN_COMPANY = `(company = any ${COMPANIES} or ${I_HOST} or company in (select genchi.fellow_companies()))`
const MY_COMPANY_OR_HOST = `(company = any ${COMPANIES} or ${I_HOST})`
const MANAGED = 'title in (select genchi.managed_titles())'
const SCENARIO_SEEN = `(owner = any ${COMPANIES} or shared && ${COMPANIES})`
const scenarioOf = (table: string, record: string, holds: string) =>
  `exists (select from genchi.scenario s
    where s.workspace = ${table}.workspace and s.title = ${table}.title and s.scenario = ${record} and ${holds})`
// Through the versions' own floor: what was written while fewer saw the record stays theirs.
const RECORD_CHANGE = `exists (select from genchi.record_version v where v.workspace = change.workspace
  and v.kind = split_part(change.record, '/', 1) and v.id = split_part(change.record, '/', 2)
  and v.version = change.version)`

interface Policy {
  readonly select: string
  readonly insert?: string
  readonly update?: string
  readonly delete?: string
  /** the columns that may be updated */
  readonly columns?: string
}

/** What the application may do with the rows of its workspace, and with which. */
const POLICIES: Readonly<Record<string, Policy>> = {
  workspace: { select: 'true' },
  company: { select: KNOWN_COMPANY, insert: I_HOST, update: MY_COMPANY_OR_HOST, columns: 'names' },
  person: {
    select: `(person = ${PERSON} or exists (
      select from genchi.membership m where m.workspace = person.workspace and m.person = person.person))`,
    insert: 'true',
    update: `(person = ${PERSON} or ${I_HOST} or exists (select from genchi.membership m
      where m.workspace = person.workspace and m.person = person.person and m.company = any ${COMPANIES}))`,
    columns: 'account, names, left_at',
  },
  membership: {
    select: KNOWN_COMPANY,
    insert: MY_COMPANY_OR_HOST,
    update: MY_COMPANY_OR_HOST,
    columns: 'admin, since, until',
  },
  title: {
    select: roleOn('title'),
    update: roleOn('title', 'r.manages'),
    columns: 'folder, code_name, archived_at',
  },
  title_card: {
    select: roleOn('title_card', reads(`'head'`)),
    insert: roleOn('title_card', writes(`'head'`)),
    update: roleOn('title_card', writes(`'head'`)),
    columns: 'names, search, home, form, mode, reached, changed_at',
  },
  title_role: {
    select: `(company = any ${COMPANIES} or title in (select genchi.my_titles()))`,
    insert: MANAGED,
    update: MANAGED,
    delete: MANAGED,
    columns: 'sections, own_only, manages',
  },
  section: {
    select: roleOn('section', reads('section.section')),
    insert: roleOn('section', writes('section.section')),
    update: roleOn('section', writes('section.section')),
    columns: 'version',
  },
  section_version: {
    select: roleOn('section_version', reads('section_version.section')),
    insert: roleOn('section_version', writes('section_version.section')),
  },
  record: {
    select: `(readers is null or readers && ${COMPANIES})`,
    insert: `(readers && ${COMPANIES} or ${I_HOST})`,
    update: `(readers && ${COMPANIES} or ${I_HOST})`,
    // What was put there for a save that came to nothing.
    delete: `(version = 0 and readers && ${COMPANIES})`,
    columns: 'version, body, readers, removed',
  },
  record_version: {
    select: `(readers is null or readers && ${COMPANIES})`,
    insert: `exists (select from genchi.record r where r.workspace = record_version.workspace
      and r.kind = record_version.kind and r.id = record_version.id)`,
  },
  scenario: {
    select: `(${SCENARIO_SEEN} and ${roleOn('scenario')})`,
    insert: `(owner = any ${COMPANIES} and ${roleOn('scenario')})`,
    update: `(owner = any ${COMPANIES} and ${roleOn('scenario')})`,
    columns: 'version, names, shared, removed',
  },
  scenario_version: {
    select: scenarioOf('scenario_version', 'scenario_version.scenario', 'true'),
    insert: scenarioOf('scenario_version', 'scenario_version.scenario', `s.owner = any ${COMPANIES}`),
  },
  chain: { select: 'true', update: 'true', columns: 'n, hash' },
  change: {
    select: `case
      when section = 'catalogue' then ${RECORD_CHANGE}
      when section = 'people' then (record = any ${COMPANIES} or ${I_HOST})
      when section = 'scenarios' then ${scenarioOf('change', 'change.record', 'true')}
      when section = 'roles' then (record = any ${COMPANIES} or title in (select genchi.managed_titles()))
      else ${roleOn('change', reads('change.section'))} end`,
    insert: `(person = ${PERSON} and company = any ${COMPANIES} and (title is null or ${roleOn(
      'change',
      `(change.section in ('scenarios', 'roles') or ${writes('change.section')})`,
    )}))`,
  },
  access_log: {
    select: `(company = any ${COMPANIES} or title in (select genchi.managed_titles()) or ${I_HOST})`,
    insert: `(person = ${PERSON} and company = any ${COMPANIES})`,
  },
  idempotency: {
    select: `person = ${PERSON}`,
    insert: `person = ${PERSON}`,
    update: `person = ${PERSON}`,
    columns: 'reply',
  },
  token: {
    select: `(person = ${PERSON} or company = any ${COMPANIES})`,
    insert: `(person = ${PERSON} and company = any ${COMPANIES})`,
    update: `(person = ${PERSON} or company = any ${COMPANIES})`,
    columns: 'revoked_at',
  },
  invitation: {
    select: MY_COMPANY_OR_HOST,
    insert: MY_COMPANY_OR_HOST,
    update: MY_COMPANY_OR_HOST,
    columns: 'withdrawn_at',
  },
  session_setting: {
    select: MY_COMPANY_OR_HOST,
    insert: MY_COMPANY_OR_HOST,
    update: MY_COMPANY_OR_HOST,
    columns: 'idle_minutes, absolute_minutes, second_factor',
  },
}

/** What computations read, whoever asks: whole titles, and nobody's keys. */
const ENGINE_READS =
  'workspace company person membership title title_card title_role section section_version record record_version ' +
  'scenario scenario_version change'

const ALL = Object.keys(POLICIES)

const inSchema = (tables: readonly string[]) => tables.map((table) => `genchi.${table}`).join(', ')

function floorOf(table: string, policy: Policy): readonly string[] {
  const on = `on genchi.${table}`
  const both = (condition: string) => `(${MINE} and ${condition})`
  const to = (verb: string) => `create policy app_${verb} ${on} for ${verb} to genchi_app`
  return [
    `alter table genchi.${table} enable row level security`,
    `alter table genchi.${table} force row level security`,
    `${to('select')} using ${both(policy.select)}`,
    `grant select ${on} to genchi_app`,
    ...(policy.insert
      ? [`${to('insert')} with check ${both(policy.insert)}`, `grant insert ${on} to genchi_app`]
      : []),
    ...(policy.update
      ? [
          `${to('update')} using ${both(policy.update)} with check ${both(policy.update)}`,
          `grant update (${policy.columns}) ${on} to genchi_app`,
        ]
      : []),
    ...(policy.delete
      ? [`${to('delete')} using ${both(policy.delete)}`, `grant delete ${on} to genchi_app`]
      : []),
    `create policy keeper ${on} to genchi_keeper using (true) with check (true)`,
  ]
}

export const START: readonly string[] = [
  ...TABLES.trim()
    .split(/\n(?=\w)/)
    .map((table) => `create table genchi.${table}`),
  ...INDEXES.map((index) => `create index ${index}`),
  ...WHO,
  ...BEYOND,
  'revoke all on all tables in schema genchi from public',
  'revoke all on all functions in schema genchi from public',
  'grant select on genchi.my_role to genchi_app',
  'grant usage on schema genchi to genchi_app, genchi_engine, genchi_keeper',
  'grant execute on all functions in schema genchi to genchi_app, genchi_engine, genchi_keeper',
  ...Object.entries(POLICIES).flatMap(([table, policy]) => floorOf(table, policy)),
  // A person's floor for the change log is in the policy; a computation's is its workspace.
  ...ENGINE_READS.split(' ').flatMap((table) => [
    `create policy engine on genchi.${table} for select to genchi_engine using (${MINE})`,
    `grant select on genchi.${table} to genchi_engine`,
  ]),
  // The keeper carries rows in and out (backup, restore, arrivals); what was logged it cannot alter either.
  `grant select, insert on ${inSchema(ALL)} to genchi_keeper`,
  `grant update, delete on ${inSchema(ALL.filter((table) => !['change', 'access_log'].includes(table)))} to genchi_keeper`,
  // Old entries of the access log may be taken away from the front, when the workspace's retention says so.
  'grant delete on genchi.access_log to genchi_keeper',
]
