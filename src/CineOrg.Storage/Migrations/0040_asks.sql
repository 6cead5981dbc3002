-- Films and people that somebody asked for and that could not be given at once: not held as far as was asked, or played nowhere here.
-- Each counts for a month.
create table asks (
  kind    integer not null,                       -- 0 film, 1 person
  subject blob    not null,                       -- uuid
  asker   text    not null,                       -- a session's pseudonym; empty: nobody that could be known again
  at      integer not null,
  primary key (kind, subject, asker, at)
) without rowid;
create index asks_at on asks(at);
