-- Merged cards: every row moved, one by one, so that a merge can be undone.
CREATE TABLE "merges" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "survivor_id" integer NOT NULL,
  "merged_id" integer NOT NULL,
  "at" integer NOT NULL,
  "employee_id" integer NOT NULL,
  "undone_at" integer,
  "undone_by" integer,
  FOREIGN KEY ("survivor_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("merged_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id"),
  FOREIGN KEY ("undone_by") REFERENCES "employees"("id"),
  CONSTRAINT "merges_two" CHECK("merges"."survivor_id" <> "merges"."merged_id")
) STRICT;
--> statement-breakpoint
CREATE INDEX "merges_survivor" ON "merges" ("survivor_id");
--> statement-breakpoint
CREATE INDEX "merges_merged" ON "merges" ("merged_id");
--> statement-breakpoint
CREATE TABLE "merge_rows" (
  "id" integer PRIMARY KEY NOT NULL,
  "merge_id" integer NOT NULL,
  "what" text NOT NULL,
  "table_name" text NOT NULL,
  "column_name" text NOT NULL,
  "row_key" text NOT NULL,
  "was" text NOT NULL,
  "became" text NOT NULL,
  "back" integer DEFAULT 0 NOT NULL,
  FOREIGN KEY ("merge_id") REFERENCES "merges"("id") ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX "merge_rows_merge" ON "merge_rows" ("merge_id");
--> statement-breakpoint
CREATE INDEX "merge_rows_row" ON "merge_rows" ("row_key","table_name","column_name") WHERE back = 0;
--> statement-breakpoint
CREATE TABLE "own_openings" (
  "client_id" integer PRIMARY KEY NOT NULL,
  "visits" integer NOT NULL,
  "spent" integer NOT NULL,
  "since" text,
  "last" text,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE "two_people" (
  "one" integer NOT NULL,
  "other" integer NOT NULL,
  "at" integer NOT NULL,
  "employee_id" integer NOT NULL,
  PRIMARY KEY("one", "other"),
  FOREIGN KEY ("one") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("other") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id"),
  CONSTRAINT "two_people_ordered" CHECK("two_people"."one" < "two_people"."other")
) STRICT;
--> statement-breakpoint
CREATE INDEX "two_people_other" ON "two_people" ("other");
--> statement-breakpoint
CREATE TABLE "merging" (
  "client_id" integer PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "merged_into" integer REFERENCES "clients"("id") ON DELETE cascade;
--> statement-breakpoint
CREATE INDEX "clients_merged" ON "clients" ("merged_into") WHERE merged_into IS NOT NULL;
--> statement-breakpoint
DROP TRIGGER movements_are_final;
--> statement-breakpoint
-- A movement may only change hands, and only between the cards that are being merged or parted in this very transaction.
CREATE TRIGGER movements_are_final BEFORE UPDATE ON movements
WHEN NOT EXISTS (SELECT 1 FROM merging WHERE client_id = OLD.client_id)
  OR NOT EXISTS (SELECT 1 FROM merging WHERE client_id = NEW.client_id)
  OR NEW.id <> OLD.id OR NEW.unit <> OLD.unit OR NEW.kind <> OLD.kind OR NEW.amount <> OLD.amount OR NEW.forgiven <> OLD.forgiven
  OR NEW.visit_id IS NOT OLD.visit_id OR NEW.programme_id IS NOT OLD.programme_id OR NEW.reverses IS NOT OLD.reverses
  OR NEW.import_id IS NOT OLD.import_id OR NEW.employee_id <> OLD.employee_id OR NEW.reason <> OLD.reason
  OR NEW.day <> OLD.day OR NEW.at <> OLD.at
BEGIN
  SELECT RAISE(ABORT, 'a movement is never changed: write its opposite');
END;
