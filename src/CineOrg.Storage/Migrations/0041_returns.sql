-- When things are used again, in a time that is counted in uses: see docs/memory.md.
alter table work_stats add column weight real not null default 0;         -- uses as they counted at the last one: Usage.cs
alter table work_stats add column last_use integer not null default 0;    -- its number
alter table person_stats add column weight real not null default 0;
alter table person_stats add column last_use integer not null default 0;

-- What was used before is taken as used one after the other, in the order of last accesses.
create temp table used as
  select person, id, sum(view_count) over (order by last_access, person, id) as number from (
    select 0 as person, work_id as id, view_count, last_access from work_stats where view_count > 0
    union all select 1, person_id, view_count, last_access from person_stats where view_count > 0);
update work_stats set weight = 1, last_use = used.number from used where used.person = 0 and used.id = work_stats.work_id;
update person_stats set weight = 1, last_use = used.number from used where used.person = 1 and used.id = person_stats.person_id;

create table use_clock (
  id     integer primary key check (id = 1),
  number integer not null                         -- of the newest use of any film or person
);
insert into use_clock(id, number) select 1, coalesce(max(number), 0) from used;
drop table used;

create table use_marks (
  at     integer primary key,                     -- when all were last looked at
  number integer not null                         -- of the newest use by then
);

-- How often what was used alike came back, and for how many uses of other things it waited: LifeTable.cs.
create table life_cells (
  person integer not null,                        -- 0: of films, 1: of people
  class  integer not null,                        -- Classes.cs
  came   real    not null,
  rested real    not null,
  primary key (person, class)
) without rowid;
