-- Households: whose points and passes are shared, and who of them may use them; and which entries of the ledger are one spending from several cards.
CREATE TABLE "households" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "name" text NOT NULL,
  "shares_points" integer NOT NULL,
  "shares_passes" integer NOT NULL,
  "created_at" integer NOT NULL,
  "dissolved_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  CONSTRAINT "households_share" CHECK("households"."name" <> '' AND "households"."shares_points" IN (0, 1) AND "households"."shares_passes" IN (0, 1)
    AND "households"."shares_points" + "households"."shares_passes" > 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE "household_members" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "household_id" integer NOT NULL,
  "client_id" integer NOT NULL,
  "may_use" integer NOT NULL,
  "joined_at" integer NOT NULL,
  "left_at" integer,
  FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE cascade,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  CONSTRAINT "household_members_use" CHECK("household_members"."may_use" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "household_members_now" ON "household_members" ("client_id") WHERE left_at IS NULL;
--> statement-breakpoint
CREATE INDEX "household_members_of_client" ON "household_members" ("client_id");
--> statement-breakpoint
CREATE INDEX "household_members_of_household" ON "household_members" ("household_id");
--> statement-breakpoint
ALTER TABLE "movements" ADD COLUMN "part_of" integer REFERENCES "movements"("id");
--> statement-breakpoint
CREATE INDEX "movements_part_of" ON "movements" ("part_of") WHERE part_of IS NOT NULL;
--> statement-breakpoint
DROP TRIGGER movements_are_final;
--> statement-breakpoint
-- A movement may only change hands, and only between the cards that are being merged or parted in this very transaction.
CREATE TRIGGER movements_are_final BEFORE UPDATE ON movements
WHEN NOT EXISTS (SELECT 1 FROM merging WHERE client_id = OLD.client_id)
  OR NOT EXISTS (SELECT 1 FROM merging WHERE client_id = NEW.client_id)
  OR NEW.id <> OLD.id OR NEW.unit <> OLD.unit OR NEW.kind <> OLD.kind OR NEW.amount <> OLD.amount OR NEW.forgiven <> OLD.forgiven
  OR NEW.lapsed <> OLD.lapsed OR NEW.expires IS NOT OLD.expires OR NEW.series_id IS NOT OLD.series_id OR NEW.pass_id IS NOT OLD.pass_id
  OR NEW.voucher_id IS NOT OLD.voucher_id OR NEW.gift_id IS NOT OLD.gift_id OR NEW.line_id IS NOT OLD.line_id OR NEW.reward_id IS NOT OLD.reward_id
  OR NEW.visit_id IS NOT OLD.visit_id OR NEW.programme_id IS NOT OLD.programme_id OR NEW.reverses IS NOT OLD.reverses
  OR NEW.part_of IS NOT OLD.part_of OR NEW.import_id IS NOT OLD.import_id OR NEW.employee_id <> OLD.employee_id OR NEW.reason <> OLD.reason
  OR NEW.day <> OLD.day OR NEW.at <> OLD.at
BEGIN
  SELECT RAISE(ABORT, 'a movement is never changed: write its opposite');
END;
