-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AgreementState" ADD VALUE 'superseded';
ALTER TYPE "AgreementState" ADD VALUE 'dropped';

-- AlterEnum
ALTER TYPE "Phase" ADD VALUE 'chemistry';

-- AlterEnum
ALTER TYPE "RoomKind" ADD VALUE 'group';

-- AlterTable
ALTER TABLE "framework_version" ADD COLUMN     "saved_at" TIMESTAMPTZ(3),
ADD COLUMN     "saved_by_id" UUID;

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "document" JSONB;

-- AlterTable
ALTER TABLE "relationship" ADD COLUMN     "meeting_at" TIMESTAMPTZ(3),
ADD COLUMN     "meeting_minutes" INTEGER,
ADD COLUMN     "terms" JSONB;

-- AlterTable
ALTER TABLE "room" ADD COLUMN     "service_url" TEXT;

-- CreateTable
CREATE TABLE "programme_role" (
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,

    CONSTRAINT "programme_role_pkey" PRIMARY KEY ("programme_id","person_id","role")
);

-- CreateTable
CREATE TABLE "link" (
    "hash" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "writing" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "relationship_id" UUID,
    "author_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "writing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "link_person_id_idx" ON "link"("person_id");

-- CreateIndex
CREATE INDEX "writing_author_id_idx" ON "writing"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "writing_relationship_id_author_id_kind_key" ON "writing"("relationship_id", "author_id", "kind");

-- AddForeignKey
ALTER TABLE "programme_role" ADD CONSTRAINT "programme_role_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_role" ADD CONSTRAINT "programme_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "writing" ADD CONSTRAINT "writing_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "relationship"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "writing" ADD CONSTRAINT "writing_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
