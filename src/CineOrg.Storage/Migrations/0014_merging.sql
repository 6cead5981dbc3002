-- One value per source and one holder per value. The value that a merged work or person brought along beside another still finds it: it
-- stays as a former one, under the number of that merge.
alter table work_ids add column former integer not null default 0;
alter table person_ids add column former integer not null default 0;
delete from work_ids where exists (
  select 1 from work_ids o where o.work_id = work_ids.work_id and o.source = work_ids.source and o.value < work_ids.value);
delete from person_ids where exists (
  select 1 from person_ids o where o.person_id = person_ids.person_id and o.source = person_ids.source and o.value < person_ids.value);
alter table collection_ids add column former integer not null default 0;
delete from collection_ids where exists (
  select 1 from collection_ids o where o.collection_id = collection_ids.collection_id and o.source = collection_ids.source and o.value < collection_ids.value);
drop index collection_ids_collection;
create unique index collection_ids_collection on collection_ids(collection_id, source, former);
drop index work_ids_work;
drop index person_ids_person;
create unique index work_ids_work on work_ids(work_id, source, former);
create unique index person_ids_person on person_ids(person_id, source, former);

-- Two that turned out to be one, with all that is needed to part them again; and one that was split into two.
create table merges (
  id          integer primary key autoincrement,
  uuid        blob    not null unique,
  kind        integer not null,                   -- 0 work, 1 person, 2 collection
  winner      blob    not null,                   -- uuid; for a split: whom the other was split from
  loser       blob    not null,                   -- uuid
  winner_name text    not null,
  loser_name  text    not null,
  origin      text    not null,                   -- ids, person, split
  kept        text    not null,                   -- JSON: the rows that went with the loser, moved, or were changed
  at          integer not null,
  undone_at   integer
);
create index merges_winner on merges(winner);
create index merges_loser on merges(loser);

-- Where a merged work's or person's address leads.
create table redirects (
  loser    blob    primary key,
  winner   blob    not null,
  merge_id integer not null references merges(id)
) without rowid;

-- Two that claim one id, or one that two sources call differently; a person may have to look.
create table clashes (
  id         integer primary key,
  uuid       blob    not null unique,
  kind       integer not null,
  source     text    not null,
  value      text    not null,                    -- the id that is claimed
  held       text,                                -- what the claimant holds of this source instead
  holder     blob    not null,                    -- uuid of who holds the value; the claimant itself when nobody does
  claimant   blob    not null,
  state      integer not null default 0,          -- 0 open, 1 the same: merged, 2 two, or the held one stays, 3 the claimed value was taken
  created_at integer not null,
  decided_at integer
);
create unique index clashes_claim on clashes(claimant, kind, source, value);
create index clashes_holder on clashes(holder);
create index clashes_open on clashes(id) where state = 0;

-- A person's word that two are two; no rule merges them again.
create table told_apart (
  one   blob    not null,                         -- the lesser uuid
  other blob    not null,
  at    integer not null,
  primary key (one, other)
) without rowid;
