-- Films that somebody asked for and no source here plays: what was found, and when it is looked for again. A person asked: no rule drops it, and it
-- names the film by its UUID.
create table sought (
  work     blob    primary key,                   -- uuid
  asked_by text    not null,                      -- owner, or a session's pseudonym
  asked_at integer not null,
  tries    integer not null,
  tried_at integer,
  next_at  integer,                               -- null: it was found, or nobody looks any more
  findings text                                   -- JSON: what the finders said
) without rowid;
create index sought_asked on sought(asked_at);
