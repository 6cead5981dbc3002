-- Sagas and series of films. A collection is known by its external ids alone, never by its name.
create table collections (
  id         integer primary key,
  uuid       blob    not null unique,
  asked_at   integer,                             -- when a source last told all its films; null: only its films speak for it
  created_at integer not null
);

create table collection_texts (
  collection_id integer not null references collections(id) on delete cascade,
  language      text    not null,                 -- '' for any
  title         text    not null,
  primary key (collection_id, language)
) without rowid;

create table collection_ids (
  source        text    not null,
  value         text    not null,
  collection_id integer not null references collections(id) on delete cascade,
  primary key (source, value)
) without rowid;
create index collection_ids_collection on collection_ids(collection_id);

create table collection_parts (
  collection_id integer not null references collections(id) on delete cascade,
  work_id       integer not null references works(id) on delete cascade,
  ordinal       integer,                          -- place in the collection, from 1
  by_film       integer not null,                 -- 1: only the film's own sources say so; 0: the collection's answer does
  primary key (collection_id, work_id)
) without rowid;
create index collection_parts_work on collection_parts(work_id);
