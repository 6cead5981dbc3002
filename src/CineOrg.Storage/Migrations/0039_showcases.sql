-- Films that sources put forward: what is watched these days, and what has just come out.
create table showcases (
  showcase   integer not null,                    -- 0 trending, 1 new
  place      integer not null,                    -- from 1
  work_id    integer not null references works(id) on delete cascade,
  fetched_at integer not null,
  primary key (showcase, place)
) without rowid;
create index showcases_work on showcases(work_id);
