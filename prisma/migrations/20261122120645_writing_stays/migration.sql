-- DropForeignKey
ALTER TABLE "writing" DROP CONSTRAINT "writing_relationship_id_fkey";

-- AddForeignKey
ALTER TABLE "writing" ADD CONSTRAINT "writing_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
