-- A film may be sought for several persons, each of whom sees it among their own and is told.
create table sought_askers (
  work     blob not null,                         -- uuid, as in sought
  asked_by text not null,                         -- owner, or a session's pseudonym
  primary key (work, asked_by)
) without rowid;
insert into sought_askers(work, asked_by) select work, asked_by from sought;
alter table sought drop column asked_by;

-- Where it is to be watched, ISO 3166-1 alpha-2: a look that nobody asks for in person needs it too.
alter table sought add column country text not null default 'FR';
update sought set country = coalesce((select json_extract(j.params, '$.country') from jobs j where j.type = 'FetchMovie' and j.entity = sought.work order by j.id desc limit 1), country);
