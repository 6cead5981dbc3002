-- What search in memory must read again, in order: a film (0) or person (1) whose titles, names or weight changed, or that is gone. The same
-- one several times in a row stands once. A stamp tells a row from one of the same number in another copy of the database.
create table search_feed (
  seq    integer primary key autoincrement,
  kind   integer not null,
  entity integer not null,
  stamp  blob    not null default (randomblob(8))
);
insert into search_feed(kind, entity) values (0, 0);

create trigger search_title_added after insert on work_titles
when not exists (select 1 from search_feed where seq = (select max(seq) from search_feed) and kind = 0 and entity = new.work_id) begin
  insert into search_feed(kind, entity) values (0, new.work_id);
end;
create trigger search_title_gone after delete on work_titles
when not exists (select 1 from search_feed where seq = (select max(seq) from search_feed) and kind = 0 and entity = old.work_id) begin
  insert into search_feed(kind, entity) values (0, old.work_id);
end;
create trigger search_work_weighed after update of year, copies, level on works
when old.year is not new.year or old.copies is not new.copies or (old.level > 0) is not (new.level > 0) begin
  insert into search_feed(kind, entity) values (0, new.id);
end;
create trigger search_work_opened after insert on work_stats begin
  insert into search_feed(kind, entity) values (0, new.work_id);
end;
-- Opened twice as often: the highest bit has moved.
create trigger search_work_used after update of view_count on work_stats
when (old.view_count | new.view_count) - (old.view_count & new.view_count) > (old.view_count & new.view_count) begin
  insert into search_feed(kind, entity) values (0, new.work_id);
end;

create trigger search_name_added after insert on person_names
when not exists (select 1 from search_feed where seq = (select max(seq) from search_feed) and kind = 1 and entity = new.person_id) begin
  insert into search_feed(kind, entity) values (1, new.person_id);
end;
create trigger search_name_gone after delete on person_names
when not exists (select 1 from search_feed where seq = (select max(seq) from search_feed) and kind = 1 and entity = old.person_id) begin
  insert into search_feed(kind, entity) values (1, old.person_id);
end;
create trigger search_person_weighed after update of name_key, level on persons
when old.name_key is not new.name_key or old.level is not new.level begin
  insert into search_feed(kind, entity) values (1, new.id);
end;
