-- CreateEnum
CREATE TYPE "SessionState" AS ENUM ('planned', 'held', 'notHeld', 'cancelled');

-- CreateEnum
CREATE TYPE "ActionState" AS ENUM ('open', 'done', 'dropped');

-- DropIndex
DROP INDEX "writing_relationship_id_author_id_kind_key";

-- AlterTable
ALTER TABLE "relationship" ADD COLUMN     "paused_at" TIMESTAMPTZ(3),
ADD COLUMN     "paused_by_id" UUID,
ADD COLUMN     "paused_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "writing" ADD COLUMN     "about" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "state" "SessionState" NOT NULL,
    "local" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "booked_by_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "history" JSONB NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "session_id" UUID,
    "owner_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "state" "ActionState" NOT NULL,
    "due" TEXT,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "carried" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "called_by_id" UUID,
    "called_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "session_relationship_id_starts_at_idx" ON "session"("relationship_id", "starts_at");

-- CreateIndex
CREATE INDEX "action_relationship_id_state_idx" ON "action"("relationship_id", "state");

-- CreateIndex
CREATE INDEX "review_relationship_id_called_at_idx" ON "review"("relationship_id", "called_at");

-- CreateIndex
CREATE INDEX "writing_relationship_id_about_idx" ON "writing"("relationship_id", "about");

-- CreateIndex
CREATE UNIQUE INDEX "writing_relationship_id_author_id_kind_about_key" ON "writing"("relationship_id", "author_id", "kind", "about");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
