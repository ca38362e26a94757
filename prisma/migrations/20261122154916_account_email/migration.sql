-- AlterTable
ALTER TABLE "account" ADD COLUMN     "email" BYTEA;
