-- CreateIndex
CREATE INDEX "room_conversation_idx" ON "room"("conversation");
