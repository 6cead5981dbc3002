-- What happened, and what is still to be done.

create table journal (
  sequence    integer primary key autoincrement,
  id          blob    not null unique,
  at          integer not null,
  type        text    not null,
  version     integer not null,
  correlation blob    not null,
  causation   blob,
  subject     blob,
  payload     text    not null
);
create index journal_correlation on journal(correlation);
create index journal_subject on journal(subject) where subject is not null;

create table journal_cursors (
  handler  text primary key,
  sequence integer not null
) without rowid;

create table journal_dead_letters (
  handler  text    not null,
  sequence integer not null,
  event    text    not null,                      -- the whole event, since the journal may be trimmed
  error    text    not null,
  at       integer not null,
  primary key (handler, sequence)
) without rowid;

create table jobs (
  id          integer primary key,
  uuid        blob    not null unique,
  type        text    not null,
  entity      blob,
  priority    integer not null,
  status      integer not null,                   -- 0 pending, 1 running, 2 completed, 3 failed, 4 cancelled
  params      text    not null,
  dedupe      text,
  run_at      integer not null,
  attempts    integer not null default 0,
  last_error  text,
  result      text,
  progress    real,
  lease_until integer,
  correlation blob,
  causation   blob,
  created_at  integer not null,
  started_at  integer,
  finished_at integer
);
create unique index jobs_dedupe on jobs(dedupe) where status in (0, 1) and dedupe is not null;
create index jobs_ready on jobs(priority desc, run_at, id) where status = 0;
create index jobs_running on jobs(lease_until) where status = 1;
create index jobs_ended on jobs(status, id);

-- Sessions and the owner's key; only hashes are kept.
create table owner_keys (
  hash       blob primary key,                    -- SHA-256 of the key
  created_at integer not null
) without rowid;

create table sessions (
  hash       blob primary key,                    -- SHA-256 of the cookie's value
  owner      integer not null default 0,
  language   text,
  created_at integer not null,
  last_seen  integer not null
) without rowid;
