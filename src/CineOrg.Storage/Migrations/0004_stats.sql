-- How films are used; hangs on the work, never on a path.
create table work_stats (
  work_id     integer primary key references works(id) on delete cascade,
  view_count  integer not null,
  last_access integer not null,
  last_event  blob    not null                    -- the newest event counted, so that none counts twice
);
