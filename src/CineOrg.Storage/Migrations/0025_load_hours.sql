-- How busy each hour of the week usually is, as measured.
create table load_hours (
  hour  integer primary key,                      -- 0 Monday 0–1 h … 167, wall clock of the household
  usual real    not null,                         -- 0–1
  weeks integer not null                          -- how often it was measured
) without rowid;
