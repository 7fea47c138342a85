-- Gifts and rewards of the invented shop, which go with it; and rewards are found by what was given for them.
ALTER TABLE "gifts" ADD COLUMN "sample" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "rewards" ADD COLUMN "sample" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE INDEX "movements_by_reward" ON "movements" ("reward_id") WHERE reward_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "gift_givings_by_reward" ON "gift_givings" ("reward_id") WHERE reward_id IS NOT NULL;
--> statement-breakpoint
DROP TRIGGER movements_stay;
--> statement-breakpoint
-- Only what never happened may go: the entries of removed clients, and the stock of an invented gift.
CREATE TRIGGER movements_stay BEFORE DELETE ON movements
WHEN NOT EXISTS (SELECT 1 FROM removals WHERE client_id = OLD.client_id)
  AND NOT (OLD.client_id IS NULL AND EXISTS (SELECT 1 FROM gifts WHERE id = OLD.gift_id AND sample = 1))
BEGIN
  SELECT RAISE(ABORT, 'a movement is never deleted');
END;
