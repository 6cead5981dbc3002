-- The people index: every name that a person is found by, folded, the one shown and the aliases that sources give. Ids are never used
-- twice, so that whoever follows the table misses nothing.
create table person_names (
  id        integer primary key autoincrement,
  person_id integer not null references persons(id) on delete cascade,
  name_key  text    not null
);
create unique index person_names_key on person_names(name_key, person_id);
create index person_names_person on person_names(person_id);
insert into person_names(person_id, name_key) select id, name_key from persons where name_key <> '' order by id;

-- Search follows all names instead of the shown one alone.
drop trigger persons_added;
drop trigger persons_gone;
drop trigger persons_renamed;
drop table name_vocabulary;
drop table name_words;
create virtual table name_words using fts5(
  name_key, content='person_names', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
insert into name_words(name_words) values ('rebuild');
create trigger person_names_added after insert on person_names begin
  insert into name_words(rowid, name_key) values (new.id, new.name_key);
end;
create trigger person_names_gone after delete on person_names begin
  insert into name_words(name_words, rowid, name_key) values ('delete', old.id, old.name_key);
end;
create virtual table name_vocabulary using fts5vocab(name_words, row);

-- Whoever a source names without any id is known by film, source and name only: people are never joined by name.
alter table persons add column named_by text;
create index persons_level on persons(level, id);
