-- What a source said that is to be asked again, how far its changes were looked through, and what is oldest of a source that sets a limit
-- (TMDB: six months).

create table outdated (
  source     text    not null,
  kind       integer not null,                    -- 0 work, 1 person
  subject    blob    not null,                    -- uuid
  noticed_at integer not null,                    -- an answer given then or later will do
  primary key (source, kind, subject)
) without rowid;

create table looked (
  source    text    not null,
  kind      integer not null,
  first_day integer not null,                     -- days since 0001-01-01 (UTC): seen up to this one
  last_day  integer,                              -- of the question under way
  page      integer not null,                     -- of it, seen
  primary key (source, kind)
) without rowid;

create index work_sources_limited on work_sources(fetched_at) where source = 'tmdb';
create index person_sources_limited on person_sources(fetched_at) where source = 'tmdb';
