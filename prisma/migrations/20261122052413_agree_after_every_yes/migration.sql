-- AlterTable
ALTER TABLE "relationship" DROP COLUMN "then_agree";
