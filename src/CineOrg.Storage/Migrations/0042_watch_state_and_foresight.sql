-- Where somebody left a film. A person wrote it, so it names the film by its public id and stays whatever happens to the row or to its files.
create table watch_state (
  viewer   text    not null,                      -- a session's pseudonym, or 'owner'
  work     blob    not null,                      -- uuid
  position integer not null,                      -- milliseconds; 0: it begins at the beginning
  duration integer,                               -- milliseconds of the video that was played; null when nobody told
  at       integer not null,                      -- when it was left, or said by hand
  times    integer not null default 0,            -- watched to its end
  ended_at integer,                               -- the last of them
  primary key (viewer, work)
) without rowid;
create index watch_state_left on watch_state(viewer, at) where position > 0;

-- What was asked for before anybody opened it, until somebody does or its time is over.
create table foreseen (
  kind    integer not null,                       -- 0 film, 1 person
  subject blob    not null,                       -- uuid
  link    text    not null,                       -- what led there
  level   integer not null,                       -- what is to be held
  at      integer not null,                       -- asked for, then fetched
  fetched integer not null default 0,
  primary key (kind, subject)
) without rowid;
create index foreseen_at on foreseen(at);
create index foreseen_link on foreseen(link);

-- How that fared, by kind of link. All four fade together, so that the last few hundred count.
create table foresight (
  link     text primary key,
  opened   real not null default 0,
  unused   real not null default 0,
  fetched  real not null default 0,
  requests real not null default 0                -- to sources, for what was fetched
) without rowid;
