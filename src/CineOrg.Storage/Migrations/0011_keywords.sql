-- Keywords as a list is filtered and shelved by them. What is alike when folded is one; its first spelling is shown.
create table keywords (
  id    integer primary key,
  key   text not null unique,
  label text not null
);

create table work_keywords (
  keyword_id integer not null references keywords(id),
  work_id    integer not null references works(id) on delete cascade,
  primary key (keyword_id, work_id)
) without rowid;
create index work_keywords_work on work_keywords(work_id);

-- What is held already; keywords that fold differently follow when their film is next enriched.
insert or ignore into keywords(key, label)
  select lower(replace(trim(value), ' ', '-')), trim(value) from works, json_each(works.keywords)
  where works.keywords is not null and length(trim(value)) between 1 and 80 and lower(replace(trim(value), ' ', '-')) not glob '*[^a-z0-9-]*';
insert or ignore into work_keywords(keyword_id, work_id)
  select keywords.id, works.id from works, json_each(works.keywords) join keywords on keywords.key = lower(replace(trim(value), ' ', '-'))
  where works.keywords is not null;
