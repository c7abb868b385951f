/**
 * Links by which one named recipient, who has no account, reads chosen sections of a title until a day and an hour.
 * Of the link's secret, and of the browser that opened it first, only the hashes are kept.
 */
const MINE = 'workspace = (select genchi.my_workspace())'
const COMPANIES = '((select genchi.my_companies())::text[])'
const MANAGED = 'title in (select genchi.managed_titles())'
const OWN = `(company = any ${COMPANIES} and title in (select genchi.my_titles()))`

export const SHARES: readonly string[] = [
  `create table genchi.share (
    workspace text, share text, title text not null, person text not null, company text not null,
    recipient text not null, email text not null, language text not null, sections text[] not null,
    eyes text, role text, code_named boolean not null default false, download boolean not null default false,
    hash text not null, created_at timestamptz not null, expires_at timestamptz not null,
    browser text, opened_at timestamptz, seen_at timestamptz, openings integer not null default 0,
    revoked_at timestamptz, revoked_by text,
    primary key (workspace, share), unique (workspace, hash),
    foreign key (workspace, title) references genchi.title
  )`,
  'create index on genchi.share (hash)',
  'create index on genchi.share (workspace, title)',
  'alter table genchi.share enable row level security',
  'alter table genchi.share force row level security',
  `create policy app_select on genchi.share for select to genchi_app using (${MINE} and (${OWN} or ${MANAGED}))`,
  `create policy app_insert on genchi.share for insert to genchi_app
    with check (${MINE} and ${OWN} and person = (select genchi.my_person()))`,
  `create policy app_update on genchi.share for update to genchi_app
    using (${MINE} and (${OWN} or ${MANAGED})) with check (${MINE} and (${OWN} or ${MANAGED}))`,
  'grant select, insert on genchi.share to genchi_app',
  // A link is revoked, and never made good again or given to somebody else.
  'grant update (revoked_at, revoked_by) on genchi.share to genchi_app',
  'create policy keeper on genchi.share to genchi_keeper using (true) with check (true)',
  'grant select, insert, update, delete on genchi.share to genchi_keeper',
]
