-- CreateTable
CREATE TABLE "shared_file" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "shared_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "shared_file_relationship_id_idx" ON "shared_file"("relationship_id");

-- CreateIndex
CREATE INDEX "shared_file_author_id_idx" ON "shared_file"("author_id");

-- AddForeignKey
ALTER TABLE "shared_file" ADD CONSTRAINT "shared_file_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_file" ADD CONSTRAINT "shared_file_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
