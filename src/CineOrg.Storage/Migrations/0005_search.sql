-- Search. One row per folded title and per person's name; triggers keep the word index in step, cascades included.
-- Which words stand in which row is all that is asked: rank is our own.

create virtual table title_words using fts5(
  title_key, content='work_titles', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
create trigger work_titles_added after insert on work_titles begin
  insert into title_words(rowid, title_key) values (new.id, new.title_key);
end;
create trigger work_titles_gone after delete on work_titles begin
  insert into title_words(title_words, rowid, title_key) values ('delete', old.id, old.title_key);
end;

create virtual table name_words using fts5(
  name_key, content='persons', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
create trigger persons_added after insert on persons begin
  insert into name_words(rowid, name_key) values (new.id, new.name_key);
end;
create trigger persons_gone after delete on persons begin
  insert into name_words(name_words, rowid, name_key) values ('delete', old.id, old.name_key);
end;
create trigger persons_renamed after update of name_key on persons when old.name_key is not new.name_key begin
  insert into name_words(name_words, rowid, name_key) values ('delete', old.id, old.name_key);
  insert into name_words(rowid, name_key) values (new.id, new.name_key);
end;

create virtual table title_vocabulary using fts5vocab(title_words, row);
create virtual table name_vocabulary using fts5vocab(name_words, row);
