-- Decisions with all that they were made from, so that they can be explained and made again.
create table decisions (
  id      integer primary key,
  uuid    blob    not null unique,
  at      integer not null,
  kind    text    not null,
  inputs  text    not null,                       -- JSON
  outcome text    not null,                       -- JSON
  reason  text    not null
);
create index decisions_kind on decisions(kind, id);
create index decisions_at on decisions(at);
