-- The scheduler looks at the first of each type and priority alone, so those whose time has not come stand apart from those that are due.

alter table jobs add column due      integer not null default 0; -- takes part in the choice
alter table jobs add column rank     integer not null default 0; -- unix milliseconds; the least of a type and priority comes first
alter table jobs add column held     text;                       -- why it was put off: "Quota tmdb"
alter table jobs add column failures integer not null default 0;

update jobs set rank = created_at, failures = attempts where status in (0, 1);

drop index jobs_ready;
create index jobs_due on jobs(type, priority, rank, id) where status = 0 and due = 1;
create index jobs_deadline on jobs(type, priority, latest_end, id) where status = 0 and due = 1 and latest_end is not null;
create index jobs_later on jobs(priority, run_at) where status = 0 and due = 0;
create index jobs_finished on jobs(finished_at) where finished_at is not null;

create table job_pauses (
  type      text    primary key,                  -- '' for all
  paused_at integer not null
) without rowid;

create table job_costs (
  type       text    primary key,
  jobs       integer not null,                    -- that were learned from
  latency_ms real    not null,
  bytes      real    not null,
  requests   real    not null
) without rowid;
