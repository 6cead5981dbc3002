-- What each session is after: its steps, those on the present way and those left behind.
create table contexts (
  session text    primary key,                    -- pseudonym
  stack   text    not null,                       -- JSON
  seen_at integer not null
) without rowid;
create index contexts_seen on contexts(seen_at);
-- What people are told, until they have read it.
create table notifications (
  id        integer primary key,
  uuid      blob    not null unique,
  recipient text    not null,                     -- a session's pseudonym, or owner
  tidings   integer not null,
  entity    text    not null,                     -- Movie or Person
  entity_id blob    not null,
  frame     blob,
  detail    text,
  at        integer not null,
  read_at   integer
);
create unique index notifications_unread on notifications(recipient, entity_id) where read_at is null;
create index notifications_recipient on notifications(recipient, at desc);
create index notifications_at on notifications(at);
