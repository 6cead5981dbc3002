-- What we know. Integer keys join; uuid (v7, 16 bytes big-endian) alone is public. Kinds, levels and states are small integers
-- in the order of the enums in CineOrg.Core. Times are unix milliseconds (UTC), dates ISO 8601 text, lists JSON arrays.

create table works (
  id                integer primary key,
  uuid              blob    not null unique,
  kind              integer not null default 0,
  canonical_title   text    not null,             -- shown when no text in the reader's languages exists
  sort_key          text    not null,             -- of the title shown when no text in the reader's languages exists
  original_title    text,
  original_language text,
  year              integer,
  release_date      text,
  duration_minutes  integer,
  rating            text,                         -- RatingFact
  poster            text,                         -- ImageFact
  level             integer not null default 0,
  copies            integer not null default 0,   -- 0 none, 1 missing only, 2 at least one present: kept by the library
  countries         text,
  production_countries text,
  genres            text,
  keywords          text,
  images            text,
  where_to_watch    text,
  directors         text,                         -- names, for lists
  field_sources     text,                         -- JSON object: field[.language] → source of the value shown
  created_at        integer not null,
  updated_at        integer not null
);
create index works_year on works(year, id);
create index works_level on works(level, id);
create index works_kind on works(kind);
create index works_owned on works(id) where copies > 0;

create table work_texts (
  work_id  integer not null references works(id) on delete cascade,
  language text    not null,
  title    text,
  sort_key text,
  summary  text,
  tagline  text,
  primary key (work_id, language)
) without rowid;

-- Every title that a film is found by, folded: original, translations, alternatives, file names.
-- Ids are never used twice, so that whoever follows the table misses nothing.
create table work_titles (
  id        integer primary key autoincrement,
  work_id   integer not null references works(id) on delete cascade,
  title_key text    not null
);
create unique index work_titles_key on work_titles(title_key, work_id);
create index work_titles_work on work_titles(work_id);

create table work_ids (
  source  text    not null,
  value   text    not null,
  work_id integer not null references works(id) on delete cascade,
  primary key (source, value)
) without rowid;
create index work_ids_work on work_ids(work_id);

create table work_sources (
  work_id     integer not null references works(id) on delete cascade,
  source      text    not null,
  external_id text    not null,
  source_url  text,
  fetched_at  integer not null,
  raw_data    text    not null,                   -- the normalised statements, JSON
  primary key (work_id, source)
) without rowid;

create table work_enrichers (
  work_id         integer not null references works(id) on delete cascade,
  enricher        text    not null,
  outcome         integer not null,
  at              integer not null,
  next_attempt_at integer,
  primary key (work_id, enricher)
) without rowid;

create table work_genres (
  genre   text    not null,
  work_id integer not null references works(id) on delete cascade,
  primary key (genre, work_id)
) without rowid;
create index work_genres_work on work_genres(work_id);

create table work_countries (
  country text    not null,
  work_id integer not null references works(id) on delete cascade,
  primary key (country, work_id)
) without rowid;
create index work_countries_work on work_countries(work_id);

create table persons (
  id            integer primary key,
  uuid          blob    not null unique,
  full_name     text    not null,
  name_key      text    not null,
  birth_date    text,
  death_date    text,
  birth_place   text,
  nationality   text,
  primary_profession text,
  portrait      text,                             -- ImageFact
  level         integer not null default 0,
  field_sources text,
  created_at    integer not null,
  updated_at    integer not null
);
create index persons_name_key on persons(name_key);

create table person_texts (
  person_id integer not null references persons(id) on delete cascade,
  language  text    not null,
  biography text,
  primary key (person_id, language)
) without rowid;

create table person_ids (
  source    text    not null,
  value     text    not null,
  person_id integer not null references persons(id) on delete cascade,
  primary key (source, value)
) without rowid;
create index person_ids_person on person_ids(person_id);

create table person_sources (
  person_id   integer not null references persons(id) on delete cascade,
  source      text    not null,
  external_id text    not null,
  source_url  text,
  fetched_at  integer not null,
  raw_data    text    not null,
  primary key (person_id, source)
) without rowid;

create table person_enrichers (
  person_id       integer not null references persons(id) on delete cascade,
  enricher        text    not null,
  outcome         integer not null,
  at              integer not null,
  next_attempt_at integer,
  primary key (person_id, enricher)
) without rowid;

create table crew_links (
  work_id       integer not null references works(id) on delete cascade,
  person_id     integer not null references persons(id) on delete cascade,
  role_category integer not null,                 -- 0 cast, 1 crew
  role_name     text    not null,
  role_details  text,                             -- the character
  billing_order integer,
  primary key (work_id, person_id, role_name)
) without rowid;
create index crew_links_person on crew_links(person_id, work_id);
