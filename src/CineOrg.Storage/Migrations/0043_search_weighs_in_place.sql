-- A film that is opened more often, comes or goes, or is learnt about only weighs otherwise in search (kind 8): its titles need not be
-- read into a new segment. Where they change too, another row says so.

drop trigger search_work_weighed;
drop trigger search_title_weighed;
drop trigger search_work_opened;
drop trigger search_work_used;

create trigger search_work_weighed after update of year, copies, level on works
when old.year is not new.year or old.copies is not new.copies or (old.level > 0) is not (new.level > 0) begin
  insert into search_feed(kind, entity) values (8, new.id);
end;
create trigger search_title_weighed after update of worth on work_titles begin
  insert into search_feed(kind, entity) values (8, new.work_id);
end;
create trigger search_work_opened after insert on work_stats begin
  insert into search_feed(kind, entity) values (8, new.work_id);
end;
-- Opened twice as often: the highest bit has moved.
create trigger search_work_used after update of view_count on work_stats
when (old.view_count | new.view_count) - (old.view_count & new.view_count) > (old.view_count & new.view_count) begin
  insert into search_feed(kind, entity) values (8, new.work_id);
end;
