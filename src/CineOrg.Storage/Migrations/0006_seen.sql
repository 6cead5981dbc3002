-- Who has seen what. A person wrote it, so it names the film by its public id and stays whatever happens to the row.
create table seen (
  viewer   text    not null,                      -- a session's pseudonym, or 'owner'
  work     blob    not null,                      -- uuid
  first_at integer not null,
  primary key (viewer, work)
) without rowid;
