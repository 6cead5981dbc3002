-- Where films can be had. A root's layer is seen at its scans; one that is out of reach keeps its copies, and nobody is shown them as playable.
alter table roots add column location text not null default 'Local/HDD';
alter table roots add column reachable integer not null default 1;

-- Present copies by place, kept by triggers, so that a list is narrowed along an index and unplugging a disk writes one row.
create table copies_at (
  copy_id  integer primary key references copies(id) on delete cascade,
  location text    not null,
  root_id  integer not null,
  work_id  integer not null
);
create index copies_at_place on copies_at(location, root_id, work_id);
create index copies_at_work on copies_at(work_id);
insert into copies_at(copy_id, location, root_id, work_id)
  select c.id, c.location, c.root_id, e.work_id from copies c join editions e on e.id = c.edition_id where c.state = 0;

create trigger copies_at_added after insert on copies when new.state = 0 begin
  insert into copies_at(copy_id, location, root_id, work_id) select new.id, new.location, new.root_id, work_id from editions where id = new.edition_id;
end;
create trigger copies_at_changed after update of state, location, root_id, edition_id on copies
when old.state <> new.state or old.location <> new.location or old.root_id <> new.root_id or old.edition_id <> new.edition_id begin
  delete from copies_at where copy_id = new.id;
  insert into copies_at(copy_id, location, root_id, work_id) select new.id, new.location, new.root_id, work_id from editions where id = new.edition_id and new.state = 0;
end;
create trigger copies_at_moved after update of work_id on editions when old.work_id <> new.work_id begin
  update copies_at set work_id = new.work_id where copy_id in (select id from copies where edition_id = new.id);
end;

-- Where to watch, one row for each service, country and offer, kept by triggers from works.where_to_watch.
create table services (
  id   integer primary key,
  name text    not null unique                    -- as the source writes it
);
create table work_places (
  country    text    not null,                    -- ISO 3166-1 alpha-2, 001 for everywhere
  service_id integer not null references services(id),
  offer      integer not null,                    -- 0 free, 1 with advertisements, 2 subscription, 3 rent, 4 buy
  work_id    integer not null references works(id) on delete cascade,
  primary key (country, service_id, offer, work_id)
) without rowid;
create index work_places_work on work_places(work_id);

create trigger work_places_told after update of where_to_watch on works when old.where_to_watch is not new.where_to_watch begin
  delete from work_places where work_id = new.id;
  insert or ignore into services(name) select json_extract(o.value, '$.service')
    from json_each(case when json_valid(new.where_to_watch) then new.where_to_watch else '[]' end) o where json_extract(o.value, '$.service') is not null;
  insert or ignore into work_places(country, service_id, offer, work_id)
    select json_extract(o.value, '$.country'), s.id,
      case json_extract(o.value, '$.offer') when 'free' then 0 when 'ads' then 1 when 'subscription' then 2 when 'rent' then 3 else 4 end, new.id
    from json_each(case when json_valid(new.where_to_watch) then new.where_to_watch else '[]' end) o
    join services s on s.name = json_extract(o.value, '$.service') where json_extract(o.value, '$.country') is not null;
end;
create trigger work_places_added after insert on works when new.where_to_watch is not null begin
  update works set where_to_watch = null where id = new.id;
  update works set where_to_watch = new.where_to_watch where id = new.id;
end;
insert or ignore into services(name) select distinct json_extract(o.value, '$.service')
  from works w, json_each(case when json_valid(w.where_to_watch) then w.where_to_watch else '[]' end) o
  where w.where_to_watch is not null and json_extract(o.value, '$.service') is not null;
insert or ignore into work_places(country, service_id, offer, work_id)
  select json_extract(o.value, '$.country'), s.id,
    case json_extract(o.value, '$.offer') when 'free' then 0 when 'ads' then 1 when 'subscription' then 2 when 'rent' then 3 else 4 end, w.id
  from works w, json_each(case when json_valid(w.where_to_watch) then w.where_to_watch else '[]' end) o
  join services s on s.name = json_extract(o.value, '$.service')
  where w.where_to_watch is not null and json_extract(o.value, '$.country') is not null;

-- How fast an owner's films come from a layer: exponentially weighted means and their mean absolute deviations.
create table measured (
  location            text    not null,
  owner               text    not null,           -- self, a friend's or a service's name
  latency_ms          real    not null,
  latency_deviation   real    not null,
  latency_count       integer not null,
  bandwidth_mbps      real    not null,
  bandwidth_deviation real    not null,
  bandwidth_count     integer not null,
  measured_at         integer not null,
  primary key (location, owner)
) without rowid;

-- How a person wants films shown; what is null is as the household has it.
create table viewing (
  viewer     text    primary key,                 -- owner, or a session's pseudonym
  profile    integer not null,                    -- 0 explorer, 1 consumer
  level      integer,                             -- 0 low, 1 medium, 2 high; null: as the session has it
  country    text,
  services   text,                                -- JSON: names of services that are theirs
  near_first integer not null,
  changed_at integer not null
) without rowid;
