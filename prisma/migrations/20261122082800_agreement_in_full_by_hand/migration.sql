-- A pair that is getting to know each other is together as well.
drop index relationship_live_pair;
create unique index relationship_live_pair on relationship (mentee_id, mentor_id)
  where phase in ('proposed', 'chemistry', 'contracting', 'active');

-- Of the versions that both have signed one stands; the older ones are superseded.
-- Looked at when the transaction ends: one statement signs the newer and supersedes the older.
alter table agreement_version add constraint agreement_version_standing
  exclude using btree (relationship_id with =) where (state = 'signed') deferrable initially deferred;

-- What a person wrote for all their relationships is there once as well.
create unique index writing_of_person on writing (author_id, kind) where relationship_id is null;
