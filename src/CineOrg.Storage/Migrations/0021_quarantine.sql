-- Stored documents that did not read: put aside with the reason, until the source has been asked again. Looked at by a person at most.
create table quarantine (
  id       integer primary key,
  kind     integer not null,                      -- 0 movie, 1 person
  subject  blob    not null,                      -- uuid
  source   text    not null,
  error    text    not null,
  document blob,                                  -- as it stood
  found_at integer not null
);
create unique index quarantine_subject on quarantine(subject, source);
