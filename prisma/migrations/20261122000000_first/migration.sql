-- CreateEnum
CREATE TYPE "Platform" AS ENUM ('slack', 'teams');

-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('proposed', 'contracting', 'active', 'ended', 'declined');

-- CreateEnum
CREATE TYPE "AgreementState" AS ENUM ('draft', 'proposed', 'signed');

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('waiting', 'sending', 'sent', 'refused', 'unknown', 'superseded');

-- CreateEnum
CREATE TYPE "RoomKind" AS ENUM ('channel', 'personal');

-- CreateEnum
CREATE TYPE "RoomProgress" AS ENUM ('wanted', 'made', 'lost');

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "framework_version" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "owner" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "framework_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "contract_word" TEXT NOT NULL,
    "framework_version_id" UUID NOT NULL,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "platform" "Platform" NOT NULL,
    "tenant" TEXT NOT NULL,
    "user_key" TEXT NOT NULL,
    "conversation" TEXT,
    "service_url" TEXT,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "relationship" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "phase" "Phase" NOT NULL,
    "mentee_id" UUID,
    "mentor_id" UUID,
    "invited_by_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "then_agree" BOOLEAN NOT NULL,
    "begun_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "next_look" TIMESTAMPTZ(3),

    CONSTRAINT "relationship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation_code" (
    "hash" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_code_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "wrong_code" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wrong_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room" (
    "relationship_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" "RoomKind" NOT NULL,
    "progress" "RoomProgress" NOT NULL,
    "lane" TEXT NOT NULL,
    "conversation" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "room_pkey" PRIMARY KEY ("relationship_id")
);

-- CreateTable
CREATE TABLE "agreement_version" (
    "relationship_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "organisation_id" UUID NOT NULL,
    "framework_version_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "state" "AgreementState" NOT NULL,
    "revision" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "handed_to_id" UUID,
    "waiting_since" TIMESTAMPTZ(3) NOT NULL,
    "text_hash" TEXT,
    "content" BYTEA NOT NULL,

    CONSTRAINT "agreement_version_pkey" PRIMARY KEY ("relationship_id","number")
);

-- CreateTable
CREATE TABLE "draft" (
    "relationship_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("relationship_id","number","author_id")
);

-- CreateTable
CREATE TABLE "signature" (
    "relationship_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "meaning" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "own_hash" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("relationship_id","number","person_id","text_hash","own_hash")
);

-- CreateTable
CREATE TABLE "nudge" (
    "relationship_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "nudge_pkey" PRIMARY KEY ("relationship_id","kind","occurrence","person_id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "lane" TEXT NOT NULL,
    "person_id" UUID,
    "slot" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "state" "MessageState" NOT NULL,
    "reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "fence" INTEGER NOT NULL DEFAULT 0,
    "platform_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound" (
    "platform" "Platform" NOT NULL,
    "event" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reply" BYTEA NOT NULL,

    CONSTRAINT "inbound_pkey" PRIMARY KEY ("platform","event")
);

-- CreateTable
CREATE TABLE "data_key" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "relationship_id" UUID,
    "author_id" UUID,
    "ring_key" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "destroyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "data_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "relationship_id" UUID,
    "person_id" UUID,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "framework_version_organisation_id_key_number_key" ON "framework_version"("organisation_id", "key", "number");

-- CreateIndex
CREATE UNIQUE INDEX "programme_organisation_id_name_key" ON "programme"("organisation_id", "name");

-- CreateIndex
CREATE INDEX "account_person_id_idx" ON "account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_platform_tenant_user_key_key" ON "account"("platform", "tenant", "user_key");

-- CreateIndex
CREATE INDEX "relationship_mentee_id_idx" ON "relationship"("mentee_id");

-- CreateIndex
CREATE INDEX "relationship_mentor_id_idx" ON "relationship"("mentor_id");

-- CreateIndex
CREATE INDEX "relationship_next_look_idx" ON "relationship"("next_look");

-- CreateIndex
CREATE INDEX "invitation_code_relationship_id_idx" ON "invitation_code"("relationship_id");

-- CreateIndex
CREATE INDEX "wrong_code_person_id_at_idx" ON "wrong_code"("person_id", "at");

-- CreateIndex
CREATE INDEX "room_progress_not_before_idx" ON "room"("progress", "not_before");

-- CreateIndex
CREATE INDEX "message_state_not_before_idx" ON "message"("state", "not_before");

-- CreateIndex
CREATE INDEX "message_relationship_id_slot_idx" ON "message"("relationship_id", "slot");

-- CreateIndex
CREATE INDEX "data_key_relationship_id_idx" ON "data_key"("relationship_id");

-- CreateIndex
CREATE INDEX "audit_event_relationship_id_idx" ON "audit_event"("relationship_id");

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_framework_version_id_fkey" FOREIGN KEY ("framework_version_id") REFERENCES "framework_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationship" ADD CONSTRAINT "relationship_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationship" ADD CONSTRAINT "relationship_mentee_id_fkey" FOREIGN KEY ("mentee_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationship" ADD CONSTRAINT "relationship_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_code" ADD CONSTRAINT "invitation_code_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_framework_version_id_fkey" FOREIGN KEY ("framework_version_id") REFERENCES "framework_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_relationship_id_number_fkey" FOREIGN KEY ("relationship_id", "number") REFERENCES "agreement_version"("relationship_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_relationship_id_number_fkey" FOREIGN KEY ("relationship_id", "number") REFERENCES "agreement_version"("relationship_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudge" ADD CONSTRAINT "nudge_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
