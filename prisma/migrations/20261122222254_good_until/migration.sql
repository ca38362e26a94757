-- AlterTable
ALTER TABLE "message" ADD COLUMN     "gives" JSONB,
ADD COLUMN     "good_until" TIMESTAMPTZ(3);
