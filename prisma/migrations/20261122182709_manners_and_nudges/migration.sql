-- AlterTable
ALTER TABLE "nudge" ADD COLUMN     "about" UUID,
ADD COLUMN     "again_at" TIMESTAMPTZ(3),
ADD COLUMN     "together_id" UUID;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "manners" JSONB,
ADD COLUMN     "own_zone" TEXT;

-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "holidays_of" TEXT;

-- CreateIndex
CREATE INDEX "nudge_relationship_id_about_idx" ON "nudge"("relationship_id", "about");
