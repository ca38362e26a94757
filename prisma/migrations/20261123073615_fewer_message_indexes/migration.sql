-- DropIndex
DROP INDEX "message_place_went_at_idx";

-- By hand from here on: each of these is written once less for every message. `test/store/constraints.test.ts` looks whether
-- they are there.

-- When it was last that a place got something: what has not gone yet needs no place in it.
create index message_went on message (place, went_at) where went_at is not null;
-- Of what is on its way there is so little that `message_sending` finds what nobody has been heard of about, too.
drop index message_leased;
