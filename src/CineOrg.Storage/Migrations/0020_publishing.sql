-- How far a film's or person's generated text has come, and every text that was generated. A film that nobody publishes costs nothing here.
alter table works add column quality_score integer check (quality_score between 0 and 100);
alter table works add column status text not null default 'processing' check (status in ('processing', 'pending_review', 'published', 'error'));
alter table works add column error_message text;
alter table works add column published_at integer;
create index works_status on works(status, id) where status <> 'processing';
create index works_kind_date on works(kind, release_date);
drop index works_kind;
alter table persons add column quality_score integer check (quality_score between 0 and 100);
alter table persons add column status text not null default 'processing';

create table work_generations (
  id           integer primary key,
  uuid         blob    not null unique,
  work_id      integer not null references works(id) on delete cascade,
  content_type text    not null default 'description',
  language     text,
  content      text    not null,
  model        text,
  prompt_hash  text,
  generation_params text,                         -- JSON
  quality_score integer,
  status       text    not null default 'pending' check (status in ('pending', 'generated', 'reviewed', 'rejected')),
  reviewed_by  blob,
  attempts     integer not null default 0,
  last_error   text,
  created_at   integer not null,
  generated_at integer,
  reviewed_at  integer
);
create index work_generations_status on work_generations(status);
create index work_generations_work on work_generations(work_id);
