-- Erasing a person: whose rows are just going, by what the erased are known again, and after how long without a visit the owner is asked.
CREATE TABLE "erasing" (
  "what" text NOT NULL,
  "id" integer NOT NULL,
  PRIMARY KEY ("what", "id"),
  CONSTRAINT "erasing_what" CHECK("what" IN ('card', 'person'))
) STRICT;
--> statement-breakpoint
CREATE TABLE "erased_marks" (
  "hash" text PRIMARY KEY NOT NULL,
  "what" text NOT NULL,
  "at" integer NOT NULL,
  CONSTRAINT "erased_marks_what" CHECK("what" IN ('phone', 'mail', 'birthday'))
) STRICT;
--> statement-breakpoint
CREATE TABLE "retention_rule" (
  "id" integer PRIMARY KEY NOT NULL,
  "months" integer,
  "version" integer NOT NULL,
  CONSTRAINT "retention_rule_one" CHECK("id" = 1 AND "months" BETWEEN 12 AND 120)
) STRICT;
--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "erased_at" integer;
--> statement-breakpoint
DROP INDEX "clients_archived";
--> statement-breakpoint
CREATE INDEX "clients_archived" ON "clients" ("merged_into","erased_at") WHERE archived_at IS NOT NULL;
--> statement-breakpoint
DROP TRIGGER movements_are_final;
--> statement-breakpoint
-- A movement may only change hands, between cards that are being merged or parted in this very transaction, or lose the words of an erased client.
CREATE TRIGGER movements_are_final BEFORE UPDATE ON movements
WHEN NOT (
    (NEW.reason = OLD.reason AND EXISTS (SELECT 1 FROM merging WHERE client_id = OLD.client_id)
      AND EXISTS (SELECT 1 FROM merging WHERE client_id = NEW.client_id))
    OR (NEW.reason = '' AND NEW.client_id = OLD.client_id AND EXISTS (SELECT 1 FROM erasing WHERE what = 'card' AND id = OLD.client_id))
  )
  OR NEW.id <> OLD.id OR NEW.unit <> OLD.unit OR NEW.kind <> OLD.kind OR NEW.amount <> OLD.amount OR NEW.forgiven <> OLD.forgiven
  OR NEW.lapsed <> OLD.lapsed OR NEW.expires IS NOT OLD.expires OR NEW.series_id IS NOT OLD.series_id OR NEW.pass_id IS NOT OLD.pass_id
  OR NEW.voucher_id IS NOT OLD.voucher_id OR NEW.gift_id IS NOT OLD.gift_id OR NEW.line_id IS NOT OLD.line_id OR NEW.reward_id IS NOT OLD.reward_id
  OR NEW.visit_id IS NOT OLD.visit_id OR NEW.programme_id IS NOT OLD.programme_id OR NEW.reverses IS NOT OLD.reverses
  OR NEW.part_of IS NOT OLD.part_of OR NEW.import_id IS NOT OLD.import_id OR NEW.employee_id <> OLD.employee_id
  OR NEW.day <> OLD.day OR NEW.at <> OLD.at
BEGIN
  SELECT RAISE(ABORT, 'a movement is never changed: write its opposite');
END;
