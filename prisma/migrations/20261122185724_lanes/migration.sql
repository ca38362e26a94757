-- DropIndex
DROP INDEX "account_person_id_idx";

-- DropIndex
DROP INDEX "message_relationship_id_slot_idx";

-- DropIndex
DROP INDEX "message_state_not_before_idx";

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "place" UUID,
ADD COLUMN     "unprompted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "went_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "lane" (
    "lane" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "claims" INTEGER NOT NULL DEFAULT 0,
    "went" TIMESTAMPTZ(3)[],
    "paused_until" TIMESTAMPTZ(3),
    "pauses" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "lane_pkey" PRIMARY KEY ("lane")
);

-- CreateIndex
CREATE INDEX "account_person_id_id_idx" ON "account"("person_id", "id");

-- CreateIndex
CREATE INDEX "message_relationship_id_slot_id_idx" ON "message"("relationship_id", "slot", "id");

-- CreateIndex
CREATE INDEX "message_place_went_at_idx" ON "message"("place", "went_at");

-- By hand from here on: what Prisma's schema cannot say; test/store/constraints.test.ts looks whether it is there.

-- Where what waits goes to, and what of it may not go before the room is made.
update message set place = coalesce(person_id,
  (select room.relationship_id from room where room.relationship_id = message.relationship_id and room.progress = 'made'))
where state in ('waiting', 'sending');

-- From lane to lane and from place to place, in the order in which they are served, without reading what lies between.
create index message_by_place on message (lane, unprompted, place, id) where state = 'waiting' and place is not null;
-- What waits longest of one pair in one place.
create index message_of_pair on message (relationship_id, place, id) where state = 'waiting';
-- What was put back and holds up its place until then.
create index message_put_back on message (place, not_before) where state = 'waiting' and attempts > 0;
-- What is on its way to a place; and what nobody has been heard of about.
create index message_sending on message (place) where state = 'sending';
create index message_leased on message (lease_until) where state = 'sending';
drop index message_open;
