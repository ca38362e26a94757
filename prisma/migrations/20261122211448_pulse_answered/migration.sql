-- AlterTable
ALTER TABLE "nudge" ADD COLUMN     "answered_at" TIMESTAMPTZ(3);
