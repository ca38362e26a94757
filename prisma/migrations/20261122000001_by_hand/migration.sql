-- What Prisma's schema cannot say; `migrate diff` does not see it, so test/store/constraints.test.ts does.

-- Two clicks on “Ask” cannot begin the same relationship twice.
create unique index relationship_live_pair on relationship (mentee_id, mentor_id)
  where phase in ('proposed', 'contracting', 'active');

-- At most one version of an agreement is on the table.
create unique index agreement_version_open on agreement_version (relationship_id)
  where state in ('draft', 'proposed');

-- Nobody is paired with themselves.
alter table relationship add constraint relationship_of_two check (mentee_id <> mentor_id);

-- The outbox looks for what waits or is under way, among a great many that are done.
create index message_open on message (id) where state in ('waiting', 'sending');
