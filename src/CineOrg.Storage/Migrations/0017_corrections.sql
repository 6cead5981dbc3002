-- What persons decided, a row each; nothing is ever dropped. A person wrote it, so it names its subject by the public id and stays
-- whatever happens to the row.
create table corrections (
  id         integer primary key,
  uuid       blob    not null unique,
  kind       integer not null,                    -- 0 movie, 1 person
  subject    blob    not null,                    -- uuid
  field      text    not null,
  language   text,                                -- of a text in one language
  value      text,                                -- JSON array of the values; null: nothing is shown
  note       text,
  made_by    text    not null,
  made_at    integer not null,
  undone_at  integer,                             -- null: it stands
  undone_by  text,
  replaced   integer not null default 0           -- 1: a newer correction took its place
);
create unique index corrections_standing on corrections(subject, field, coalesce(language, '')) where undone_at is null;
create index corrections_subject on corrections(subject, id);
