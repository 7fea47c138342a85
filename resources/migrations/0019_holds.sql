-- Entries that were taken away with whole clients, how many there should be, and indexes from which every sum of the ledger can be read.
CREATE TABLE "removed_movements" (
  "id" integer PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO "removed_movements" ("id")
WITH RECURSIVE gaps(id, until) AS (
  SELECT before + 1, id - 1 FROM (SELECT id, lag(id, 1, 0) OVER (ORDER BY id) AS before FROM "movements") WHERE id > before + 1
  UNION ALL
  SELECT id + 1, until FROM gaps WHERE id < until
)
SELECT id FROM gaps;
--> statement-breakpoint
ALTER TABLE "high_water" ADD COLUMN "movements_count" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
UPDATE "high_water" SET "movements_count" = (SELECT count(*) FROM "movements");
--> statement-breakpoint
-- Sums by card, pass, voucher and gift are read from their indexes alone.
DROP INDEX "movements_by_client";
--> statement-breakpoint
CREATE INDEX "movements_by_client" ON "movements" ("client_id","unit","id","amount","series_id");
--> statement-breakpoint
DROP INDEX "movements_by_pass";
--> statement-breakpoint
CREATE INDEX "movements_by_pass" ON "movements" ("pass_id","amount") WHERE pass_id IS NOT NULL;
--> statement-breakpoint
DROP INDEX "movements_by_voucher";
--> statement-breakpoint
CREATE INDEX "movements_by_voucher" ON "movements" ("voucher_id","amount") WHERE voucher_id IS NOT NULL;
--> statement-breakpoint
DROP INDEX "movements_by_gift";
--> statement-breakpoint
CREATE INDEX "movements_by_gift" ON "movements" ("gift_id","amount") WHERE gift_id IS NOT NULL;
--> statement-breakpoint
DROP INDEX "lots_of_client";
--> statement-breakpoint
CREATE INDEX "lots_of_client" ON "lots" ("client_id","unit","expires","left","series_id");
