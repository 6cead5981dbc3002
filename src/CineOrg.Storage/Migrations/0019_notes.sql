-- What the .nfo beside a copy says, as statements; its film believes the first copy's.
create table copy_notes (
  copy_id  integer primary key references copies(id) on delete cascade,
  file     text    not null,
  document text    not null,                      -- JSON, as in work_sources
  read_at  integer not null
);
