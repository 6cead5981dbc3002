-- What we own. "Missing" is a state of a copy, never a deletion.

create table roots (
  id         integer primary key,
  uuid       blob    not null unique,
  path       text    not null unique,             -- absolute
  volume     text,                                -- file system UUID or device, with the marker's value
  added_at   integer not null,
  scanned_at integer
);

create table folders (
  id       integer primary key,
  root_id  integer not null references roots(id) on delete cascade,
  path     text    not null,                      -- relative to the root, '' for the root itself
  snapshot integer,                               -- stands for all that a scan looks at in it; null: look again
  unique (root_id, path)
);

create table editions (
  id      integer primary key,
  work_id integer not null references works(id) on delete cascade,
  label   text    not null default '',            -- '' for the plain cut
  duration_minutes integer,
  unique (work_id, label)
);

create table copies (
  id         integer primary key,
  uuid       blob    not null unique,
  edition_id integer not null references editions(id) on delete cascade,
  root_id    integer not null references roots(id) on delete cascade,
  location   text    not null default 'Local/HDD',
  state      integer not null default 0,          -- 0 present, 1 missing
  last_seen  integer not null,
  release    text    not null,                    -- what the name says, JSON of ReleaseName without its input
  chosen     integer not null default 0           -- 1: a person decided the film; never overwritten
);
create index copies_edition on copies(edition_id);
create index copies_root on copies(root_id);

create table copy_files (
  id          integer primary key,
  copy_id     integer references copies(id) on delete cascade,  -- null for what is no film: see kind
  folder_id   integer not null references folders(id),
  name        text    not null,                   -- file name; bytes that are not UTF-8 are escaped, see ScannedName
  kind        integer not null default 0,         -- ReleaseKind: 0 film, 1 episode, 2 extra, 3 sample
  ordinal     integer not null default 1,         -- cd1, cd2…
  device      integer not null,
  inode       integer not null,
  size        integer not null,                   -- bytes
  mtime       integer not null,                   -- unix nanoseconds
  born        integer not null default 0,         -- unix nanoseconds, 0 unknown: tells a reused inode from a renamed file
  fingerprint blob,                               -- null until the background job took it
  state       integer not null default 0          -- 0 present, 1 missing, 2 sought until the scan ends
);
create unique index copy_files_place on copy_files(folder_id, name) where state = 0;
create index copy_files_folder on copy_files(folder_id) where state <> 0;
create index copy_files_copy on copy_files(copy_id);
create index copy_files_inode on copy_files(inode, device);
create index copy_files_size on copy_files(size, name);
create index copy_files_lost on copy_files(size) where state <> 0;
create index copy_files_sought on copy_files(folder_id) where state = 2;
create index copy_files_unprinted on copy_files(id) where fingerprint is null and state = 0;

-- Copies whose film a person should look at: the candidates with their scores and reasons.
create table review (
  copy_id    integer primary key references copies(id) on delete cascade,
  candidates text    not null,                    -- JSON array, best first
  created_at integer not null
);
