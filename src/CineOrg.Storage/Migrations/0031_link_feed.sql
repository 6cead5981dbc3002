-- What the links in memory must read again, in order: a film (0), a person (1), what a viewer has seen (2), or which roots are in reach (3).
-- The same one several times in a row stands once. The newest rows are kept; whoever is farther behind reads everything anew.
create table link_feed (
  seq    integer primary key autoincrement,
  kind   integer not null,
  entity integer not null,
  viewer text
);
insert into link_feed(kind, entity) values (3, 0);

create trigger link_credit_added after insert on crew_links
when not exists (select 1 from link_feed where seq = (select max(seq) from link_feed) and kind = 0 and entity = new.work_id) begin
  insert into link_feed(kind, entity) values (0, new.work_id);
end;
create trigger link_credit_gone after delete on crew_links
when not exists (select 1 from link_feed where seq = (select max(seq) from link_feed) and kind = 0 and entity = old.work_id) begin
  insert into link_feed(kind, entity) values (0, old.work_id);
end;
create trigger link_credit_moved after update of person_id, role_category, role_name, billing_order on crew_links begin
  insert into link_feed(kind, entity) values (0, new.work_id);
end;
create trigger link_genre_added after insert on work_genres
when not exists (select 1 from link_feed where seq = (select max(seq) from link_feed) and kind = 0 and entity = new.work_id) begin
  insert into link_feed(kind, entity) values (0, new.work_id);
end;
create trigger link_genre_gone after delete on work_genres
when not exists (select 1 from link_feed where seq = (select max(seq) from link_feed) and kind = 0 and entity = old.work_id) begin
  insert into link_feed(kind, entity) values (0, old.work_id);
end;
create trigger link_keyword_added after insert on work_keywords
when not exists (select 1 from link_feed where seq = (select max(seq) from link_feed) and kind = 0 and entity = new.work_id) begin
  insert into link_feed(kind, entity) values (0, new.work_id);
end;
create trigger link_keyword_gone after delete on work_keywords
when not exists (select 1 from link_feed where seq = (select max(seq) from link_feed) and kind = 0 and entity = old.work_id) begin
  insert into link_feed(kind, entity) values (0, old.work_id);
end;
create trigger link_country_added after insert on work_countries
when not exists (select 1 from link_feed where seq = (select max(seq) from link_feed) and kind = 0 and entity = new.work_id) begin
  insert into link_feed(kind, entity) values (0, new.work_id);
end;
create trigger link_country_gone after delete on work_countries
when not exists (select 1 from link_feed where seq = (select max(seq) from link_feed) and kind = 0 and entity = old.work_id) begin
  insert into link_feed(kind, entity) values (0, old.work_id);
end;
create trigger link_part_added after insert on collection_parts
when not exists (select 1 from link_feed where seq = (select max(seq) from link_feed) and kind = 0 and entity = new.work_id) begin
  insert into link_feed(kind, entity) values (0, new.work_id);
end;
create trigger link_part_gone after delete on collection_parts
when not exists (select 1 from link_feed where seq = (select max(seq) from link_feed) and kind = 0 and entity = old.work_id) begin
  insert into link_feed(kind, entity) values (0, old.work_id);
end;
create trigger link_film_added after insert on works begin
  insert into link_feed(kind, entity) values (0, new.id);
end;
create trigger link_film_gone after delete on works begin
  insert into link_feed(kind, entity) values (0, old.id);
end;
create trigger link_film_changed after update of year, kind, level, uuid on works
when old.year is not new.year or old.kind <> new.kind or old.level <> new.level or old.uuid <> new.uuid begin
  insert into link_feed(kind, entity) values (0, new.id);
end;
create trigger link_copy_added after insert on copies_at begin
  insert into link_feed(kind, entity) values (0, new.work_id);
end;
create trigger link_copy_gone after delete on copies_at begin
  insert into link_feed(kind, entity) values (0, old.work_id);
end;
create trigger link_copy_moved after update on copies_at begin
  insert into link_feed(kind, entity) values (0, old.work_id), (0, new.work_id);
end;
create trigger link_offer_added after insert on work_places
when not exists (select 1 from link_feed where seq = (select max(seq) from link_feed) and kind = 0 and entity = new.work_id) begin
  insert into link_feed(kind, entity) values (0, new.work_id);
end;
create trigger link_offer_gone after delete on work_places
when not exists (select 1 from link_feed where seq = (select max(seq) from link_feed) and kind = 0 and entity = old.work_id) begin
  insert into link_feed(kind, entity) values (0, old.work_id);
end;
create trigger link_person_changed after update of level, uuid on persons when old.level <> new.level or old.uuid <> new.uuid begin
  insert into link_feed(kind, entity) values (1, new.id);
end;
create trigger link_person_added after insert on persons begin
  insert into link_feed(kind, entity) values (1, new.id);
end;
create trigger link_person_gone after delete on persons begin
  insert into link_feed(kind, entity) values (1, old.id);
end;
create trigger link_seen_added after insert on seen begin
  insert into link_feed(kind, entity, viewer) values (2, 0, new.viewer);
end;
create trigger link_seen_gone after delete on seen begin
  insert into link_feed(kind, entity, viewer) values (2, 0, old.viewer);
end;
create trigger link_seen_changed after update of viewer, work on seen begin
  insert into link_feed(kind, entity, viewer) values (2, 0, old.viewer), (2, 0, new.viewer);
end;
create trigger link_root_changed after update of reachable on roots when old.reachable <> new.reachable begin
  insert into link_feed(kind, entity) values (3, new.id);
end;
create trigger link_root_added after insert on roots begin
  insert into link_feed(kind, entity) values (3, new.id);
end;
