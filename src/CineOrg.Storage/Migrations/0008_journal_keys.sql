-- An event's own cost is one row in one tree. The keys that find it (its id, its journey's first event, its subject) are written for
-- many events at once; what is newer than journal_keyed says is looked through.
create table journal_lean (
  sequence    integer primary key,                -- the newest is never let go, so that none is given twice
  id          blob    not null,
  at          integer not null,
  type        text    not null,
  version     integer not null,
  correlation blob    not null,
  causation   blob,
  subject     blob,
  payload     text    not null
);
insert into journal_lean select * from journal;
drop table journal;
alter table journal_lean rename to journal;

create table journal_keys (
  key      blob    not null,
  sequence integer not null,
  primary key (key, sequence)
) without rowid;

create table journal_keyed (
  sequence integer not null
);
insert into journal_keyed values (0);

-- A journal that was let go entirely begins again at one: no reader may stand behind what it will write.
update journal_cursors set sequence = min(sequence, (select ifnull(max(sequence), 0) from journal));
