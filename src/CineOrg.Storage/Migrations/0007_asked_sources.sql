-- Which source was configured for which question when the program last ran: a new one opens the question again.
create table asked_sources (
  kind     text not null,                         -- movie, person
  source   text not null,
  enricher text not null,
  primary key (kind, source, enricher)
) without rowid;
