-- What a file tells of its film beyond title and year: other spellings, running time, directors. JSON of CopyEvidence; null: no more.
alter table copies add column evidence text;

-- What persons decided about copies, so that each decision can be taken back.
create table match_changes (
  id        integer primary key autoincrement,
  batch     blob    not null,                     -- decisions made at once
  copy      blob    not null,                     -- uuid
  change    text    not null,                     -- JSON of MatchChange
  at        integer not null,
  undone_at integer
);
create index match_changes_batch on match_changes(batch);
create index match_changes_open on match_changes(id) where undone_at is null;
