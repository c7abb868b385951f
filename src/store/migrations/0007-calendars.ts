/**
 * The secret address under which somebody's calendar program reads what falls due: one for a person at a time. Of
 * the secret only its hash is kept.
 */
const MINE = 'workspace = (select genchi.my_workspace()) and person = (select genchi.my_person())'

export const CALENDARS: readonly string[] = [
  `create table genchi.calendar (
    workspace text, calendar text, person text not null, language text not null,
    hash text not null, created_at timestamptz not null, read_at timestamptz, revoked_at timestamptz,
    primary key (workspace, calendar), unique (workspace, hash),
    foreign key (workspace, person) references genchi.person
  )`,
  'create index on genchi.calendar (hash)',
  'create unique index on genchi.calendar (workspace, person) where revoked_at is null',
  'alter table genchi.calendar enable row level security',
  'alter table genchi.calendar force row level security',
  `create policy app_select on genchi.calendar for select to genchi_app using (${MINE})`,
  `create policy app_insert on genchi.calendar for insert to genchi_app with check (${MINE})`,
  `create policy app_update on genchi.calendar for update to genchi_app using (${MINE}) with check (${MINE})`,
  'grant select, insert on genchi.calendar to genchi_app',
  // An address is revoked, and never made good again.
  'grant update (revoked_at) on genchi.calendar to genchi_app',
  'create policy keeper on genchi.calendar to genchi_keeper using (true) with check (true)',
  'grant select, insert, update, delete on genchi.calendar to genchi_keeper',
]
