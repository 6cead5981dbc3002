-- How films and people are used, as far as housekeeping and recommendations ask. What is not held any more leaves no row here.
-- popularity: binary logarithm of the weighted uses, each weighing twice as much as one that lies a half-life earlier (Popularity.cs): rows compare at any time.
alter table work_stats add column popularity real not null default 0;
alter table work_stats add column shown integer not null default 0;   -- times put forward
-- What was used before counts as one use at its last access.
update work_stats set popularity = max(0, (last_access - 946684800000) / 5184000000.0);
create index work_stats_popularity on work_stats(popularity);

create table person_stats (
  person_id   integer primary key references persons(id) on delete cascade,
  view_count  integer not null,
  last_access integer not null,
  popularity  real    not null
);
create index person_stats_popularity on person_stats(popularity);

-- What one session did with a film; forgotten with the session's steps.
create table session_uses (
  session     text    not null,                   -- pseudonym
  work_id     integer not null references works(id) on delete cascade,
  opened      integer not null default 0,
  played      integer not null default 0,
  shown       integer not null default 0,
  last_access integer not null,
  primary key (session, work_id)
) without rowid;
create index session_uses_work on session_uses(work_id);
create index session_uses_access on session_uses(session, last_access);

-- Bytes of what sources said beyond basic: what a downgrade frees. Their sum is kept, so that a budget costs nothing to look at.
alter table work_sources add column deep_bytes integer not null default 0;
alter table person_sources add column deep_bytes integer not null default 0;
update work_sources set deep_bytes = length(cast(raw_data as blob)) - length(cast(json_remove(raw_data,
  '$.credits', '$.genres', '$.rating', '$.productionCountries', '$.collections', '$.images', '$.awards', '$.keywords', '$.summary', '$.whereToWatch') as blob))
  where json_valid(raw_data);
update person_sources set deep_bytes = length(cast(raw_data as blob)) - length(cast(json_remove(raw_data, '$.filmography', '$.biography') as blob))
  where json_valid(raw_data);

create table held_bytes (
  kind  text    primary key,                      -- deepFacts
  bytes integer not null
) without rowid;
insert into held_bytes(kind, bytes) select 'deepFacts', (select coalesce(sum(deep_bytes), 0) from work_sources) + (select coalesce(sum(deep_bytes), 0) from person_sources);

create trigger work_deep_added after insert on work_sources when new.deep_bytes > 0 begin
  update held_bytes set bytes = bytes + new.deep_bytes where kind = 'deepFacts';
end;
create trigger work_deep_changed after update of deep_bytes on work_sources when new.deep_bytes <> old.deep_bytes begin
  update held_bytes set bytes = bytes + new.deep_bytes - old.deep_bytes where kind = 'deepFacts';
end;
create trigger work_deep_gone after delete on work_sources when old.deep_bytes > 0 begin
  update held_bytes set bytes = bytes - old.deep_bytes where kind = 'deepFacts';
end;
create trigger person_deep_added after insert on person_sources when new.deep_bytes > 0 begin
  update held_bytes set bytes = bytes + new.deep_bytes where kind = 'deepFacts';
end;
create trigger person_deep_changed after update of deep_bytes on person_sources when new.deep_bytes <> old.deep_bytes begin
  update held_bytes set bytes = bytes + new.deep_bytes - old.deep_bytes where kind = 'deepFacts';
end;
create trigger person_deep_gone after delete on person_sources when old.deep_bytes > 0 begin
  update held_bytes set bytes = bytes - old.deep_bytes where kind = 'deepFacts';
end;

-- Whom no film credits any more: housekeeping looks whether anybody else knows them.
create table uncredited (
  person_id integer primary key references persons(id) on delete cascade
);
create trigger person_uncredited after delete on crew_links when not exists (select 1 from crew_links where person_id = old.person_id) begin
  insert or ignore into uncredited(person_id) select id from persons where id = old.person_id;
end;
