-- Scores are a list: one per judge (RatingFact). A rating that was shown becomes the first of its list.
alter table works add column ratings text;
alter table works add column awards text;                     -- AwardFact
alter table works add column releases text;                   -- ReleaseFact
update works set ratings = '[' || rating || ']', rating = null where rating is not null;
