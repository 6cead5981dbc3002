-- How films and people are used, as far as housekeeping and recommendations ask. What is not held any more leaves no row here.
-- popularity: binary logarithm of the weighted uses, each weighing twice as much as one that lies a half-life earlier (Popularity.cs): rows compare at any time.
alter table work_stats add column popularity real not null default 0;
alter table work_stats add column shown integer not null default 0;   -- times put forward
-- What was used before counts as one use at its last access.
update work_stats set popularity = max(0, (last_access - 946684800000) / 5184000000.0);
create index work_stats_access on work_stats(last_access, work_id);

create table person_stats (
  person_id   integer primary key references persons(id) on delete cascade,
  view_count  integer not null,
  last_access integer not null,
  popularity  real    not null
);
create index person_stats_access on person_stats(last_access, person_id);

-- What one session did with a film; forgotten with the session's steps.
create table session_uses (
  session     text    not null,                   -- pseudonym
  work_id     integer not null references works(id) on delete cascade,
  opened      integer not null default 0,
  played      integer not null default 0,
  shown       integer not null default 0,
  last_access integer not null,
  primary key (session, work_id)
) without rowid;
create index session_uses_work on session_uses(work_id);
create index session_uses_access on session_uses(session, last_access);
