-- The same one twice in a row stood once, and who had followed the feed up to its last row never heard of the second change.

drop trigger search_title_added;
drop trigger search_title_gone;
drop trigger search_name_added;
drop trigger search_name_gone;
drop trigger search_saga_named;
drop trigger search_saga_gone;

create trigger search_title_added after insert on work_titles begin
  insert into search_feed(kind, entity) values (0, new.work_id);
end;
create trigger search_title_gone after delete on work_titles begin
  insert into search_feed(kind, entity) values (0, old.work_id);
end;
create trigger search_name_added after insert on person_names begin
  insert into search_feed(kind, entity) values (1, new.person_id);
end;
create trigger search_name_gone after delete on person_names begin
  insert into search_feed(kind, entity) values (1, old.person_id);
end;
create trigger search_saga_named after insert on collection_texts begin
  insert into search_feed(kind, entity) values (2, new.collection_id);
end;
create trigger search_saga_gone after delete on collection_texts begin
  insert into search_feed(kind, entity) values (2, old.collection_id);
end;
