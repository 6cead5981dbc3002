-- Where somebody left a film. A person wrote it, so it names the film by its public id and stays whatever happens to the row or to its files.
create table watch_state (
  viewer   text    not null,                      -- a session's pseudonym, or 'owner'
  work     blob    not null,                      -- uuid
  position integer not null,                      -- milliseconds; 0: it begins at the beginning
  duration   integer,                               -- milliseconds of the video that was played; null when nobody told
  at       integer not null,                      -- when it was left, or said by hand
  times    integer not null default 0,            -- watched to its end
  ended_at integer,                               -- the last of them
  primary key (viewer, work)
) without rowid;
create index watch_state_left on watch_state(viewer, at) where position > 0;
