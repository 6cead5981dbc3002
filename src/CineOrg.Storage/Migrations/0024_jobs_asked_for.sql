-- Who asked for a job, when it may be done, and what it is expected to cost. Types take the names that people read.

alter table jobs add column earliest_start integer; -- as was wished; run_at is when it may really be taken
alter table jobs add column latest_end     integer;
alter table jobs add column origin         text;    -- JSON, the asker's own
alter table jobs add column condition      text;    -- it is done only while this holds
alter table jobs add column weight         real;    -- with which it was chosen
alter table jobs add column cost_ms        integer; -- as was estimated when it was asked for
alter table jobs add column cost_bytes     integer;
alter table jobs add column cost_requests  integer;
alter table jobs add column waiters        integer not null default 0;

create index jobs_entity on jobs(entity, id) where entity is not null;

create table job_waiters (
  job      integer not null,
  waiter   text    not null,                        -- opaque: a session's pseudonym
  origin   text,                                    -- JSON, the waiter's own
  asked_at integer not null,
  primary key (job, waiter)
) without rowid;
create index job_waiters_waiter on job_waiters(waiter, job);

update jobs set type = case type
  when 'scan' then 'Scan' when 'fingerprint' then 'Fingerprint' when 'enrich' then 'EnrichBatch'
  when 'refresh' then 'UpdateLocalCache' when 'discover' then 'Discover' else type end;
