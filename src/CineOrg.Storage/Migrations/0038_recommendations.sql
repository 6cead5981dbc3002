-- Films that something outside named to somebody here: shown until they have seen or dismissed them. Each names the film by its UUID.
create table received_films (
  viewer text    not null,                        -- a session's pseudonym, or 'owner'
  work   blob    not null,                        -- uuid
  source text    not null,                        -- who named it, as the setting calls them
  reason text,                                    -- in their words
  at     integer not null,
  primary key (viewer, work, source)
) without rowid;
-- Films that somebody does not want put forward any more. A person said so: no rule drops it.
create table dismissed_films (
  viewer text    not null,
  work   blob    not null,                        -- uuid
  at     integer not null,
  primary key (viewer, work)
) without rowid;
-- Deliveries that were taken, so that each is taken once.
create table received_deliveries (
  source   text    not null,
  delivery text    not null,
  at       integer not null,
  primary key (source, delivery)
) without rowid;
create index received_deliveries_at on received_deliveries(at);
