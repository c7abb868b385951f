/**
 * Signed grants as sets, so that the database itself keeps one thing from being granted twice: to two, by one
 * licensor, at least one of them alone. Ranges of whole numbers stand for countries, media, rights and languages
 * (`signed-grants.ts`); the lane is everything for an exclusive grant and a place of its own for any other.
 *
 * Read and written by the engine's role alone: whom somebody else granted what is not for everybody to see.
 */
const MINE = 'workspace = (select genchi.my_workspace())'

export const SIGNED_GRANTS: readonly string[] = [
  `create table genchi.signed_grant (
    workspace text references genchi.workspace, source text, signed_grant text, part integer,
    work text not null, licensor text not null, licensee text not null,
    rights int4multirange not null, territories int4multirange not null, media int4multirange not null,
    languages int4multirange not null, days daterange not null, lane int8range not null,
    primary key (workspace, source, signed_grant, part)
  )`,
  'create index signed_grant_of_work on genchi.signed_grant (workspace, work, licensor)',
  'alter table genchi.signed_grant enable row level security',
  'alter table genchi.signed_grant force row level security',
  'create policy keeper on genchi.signed_grant to genchi_keeper using (true) with check (true)',
  'grant select, insert, update, delete on genchi.signed_grant to genchi_keeper',
  `create policy engine on genchi.signed_grant to genchi_engine using (${MINE}) with check (${MINE})`,
  'grant select, insert, update, delete on genchi.signed_grant to genchi_engine',
  // May be asked, and shows nothing: there is no policy that shows a row.
  'grant select on genchi.signed_grant to genchi_app',
  // The last guard, where the server has what it is made of: a server without it is guarded by the store alone.
  `do $$ begin
    if exists (select from pg_available_extensions where name = 'btree_gist') then
      create extension if not exists btree_gist with schema public;
      alter table genchi.signed_grant add constraint granted_once exclude using gist (
        workspace with =, work with =, licensor with =, licensee with <>, signed_grant with <>,
        days with &&, rights with &&, territories with &&, media with &&, languages with &&, lane with &&
      );
    end if;
  exception when insufficient_privilege then null; end $$`,
]
