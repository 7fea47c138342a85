-- No message has said since sending began with which others it was written.
ALTER TABLE "outbox" DROP COLUMN "batch";
