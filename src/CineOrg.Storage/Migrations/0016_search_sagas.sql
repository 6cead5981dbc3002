-- What a title is worth to its film: 0 its own or one in a language of the pages, 1 another language's, 2 any other.
alter table work_titles add column worth integer not null default 0;
create trigger search_title_weighed after update of worth on work_titles begin
  insert into search_feed(kind, entity) values (0, new.work_id);
end;

-- Sagas and series of films (2) are found by their names too.
create trigger search_saga_named after insert on collection_texts
when not exists (select 1 from search_feed where seq = (select max(seq) from search_feed) and kind = 2 and entity = new.collection_id) begin
  insert into search_feed(kind, entity) values (2, new.collection_id);
end;
create trigger search_saga_renamed after update of title on collection_texts begin
  insert into search_feed(kind, entity) values (2, new.collection_id);
end;
create trigger search_saga_gone after delete on collection_texts
when not exists (select 1 from search_feed where seq = (select max(seq) from search_feed) and kind = 2 and entity = old.collection_id) begin
  insert into search_feed(kind, entity) values (2, old.collection_id);
end;
create trigger search_saga_weighed after update of asked_at on collections begin
  insert into search_feed(kind, entity) values (2, new.id);
end;
