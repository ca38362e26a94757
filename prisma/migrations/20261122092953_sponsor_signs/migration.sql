-- AlterTable
ALTER TABLE "relationship" ADD COLUMN     "sponsor_id" UUID;
