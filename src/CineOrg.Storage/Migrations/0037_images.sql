-- Images that are held: one file for equal bytes, one row for each image at each width. See docs/images.md.
create table image_files (
  id        integer primary key,
  hash      blob    not null unique,              -- SHA-256 of the bytes; the file's name
  kind      integer not null,                     -- StoredKind: 0 HD images, 1 images
  bytes     integer not null,
  type      text    not null,                     -- media type, as the bytes themselves say
  subject   blob    not null,                     -- film, person or copy under review
  hits      integer not null,
  last_used integer not null,
  uses      real    not null,                     -- as work_stats.popularity
  worth     real    not null                      -- ImageWorth.cs: the least goes first
);
create index image_files_worth on image_files(kind, worth, bytes);

create table images (
  key             text    not null,               -- of the stated address: ImageName.cs
  width           integer not null,
  subject         blob    not null,
  source          text    not null,               -- tmdb, commons; empty: a host that is no source of ours
  file            integer references image_files(id) on delete set null,
  etag            text,
  lasts           integer not null,               -- 1: the address always means the same bytes
  fetched_at      integer not null,               -- when its source last said so
  fetch_status    integer not null,               -- 0 ok, 1 broken, 2 unreachable
  attempts        integer not null,               -- times in a row that it was not had
  next_attempt_at integer,
  primary key (key, width)
) without rowid;
create index images_file on images(file);
create index images_age on images(source, fetched_at);
