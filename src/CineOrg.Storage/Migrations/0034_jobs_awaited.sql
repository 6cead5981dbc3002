-- Jobs that somebody waits for are found also behind many that wait for a quiet window.
create index jobs_awaited on jobs(type, priority, rank, id) where status = 0 and due = 1 and waiters > 0;
