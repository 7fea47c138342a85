-- Own rhythm: from when on a client counts as lost, and what his visits would bring; who is away, how often to keep in touch, the owner's own days.
ALTER TABLE "clients" ADD COLUMN "lapsed_from" text;
--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "at_risk" integer DEFAULT 0 NOT NULL CHECK ("at_risk" >= 0);
--> statement-breakpoint
-- Near enough until each is worked out anew after the start: the spread was not kept.
UPDATE "clients" SET "lapsed_from" = date("late_from", '+' || (2 * "gap_days") || ' days'),
  "at_risk" = CASE WHEN "visits" > 0 AND "spent" > 0 THEN "spent" * 90 / ("visits" * "gap_days") ELSE 0 END
WHERE "late_from" IS NOT NULL;
--> statement-breakpoint
DROP INDEX "clients_by_late";
--> statement-breakpoint
CREATE INDEX "clients_by_lapse" ON "clients" ("lapsed_from","late_from","at_risk","caretaker_id") WHERE lapsed_from IS NOT NULL AND archived_at IS NULL;
--> statement-breakpoint
CREATE TABLE "absences" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "client_id" integer NOT NULL,
  "from_day" text NOT NULL,
  "until_day" text NOT NULL,
  "why" text NOT NULL,
  "told_at" integer NOT NULL,
  "employee_id" integer NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id"),
  CONSTRAINT "absences_order" CHECK("absences"."from_day" <= "absences"."until_day")
) STRICT;
--> statement-breakpoint
CREATE INDEX "absences_by_client" ON "absences" ("client_id","until_day","from_day");
--> statement-breakpoint
CREATE INDEX "absences_by_end" ON "absences" ("until_day","from_day","client_id");
--> statement-breakpoint
CREATE TABLE "keep_in_touch" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "client_id" integer NOT NULL,
  "every_days" integer NOT NULL,
  "since_day" text NOT NULL,
  "employee_id" integer NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id"),
  CONSTRAINT "keep_in_touch_days" CHECK("keep_in_touch"."every_days" BETWEEN 1 AND 730)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "keep_in_touch_client" ON "keep_in_touch" ("client_id");
--> statement-breakpoint
CREATE TABLE "away_rules" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "tag_id" integer,
  "category_id" integer,
  "item_id" integer,
  "days" integer NOT NULL,
  "created_at" integer NOT NULL,
  "retired_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("tag_id") REFERENCES "tags"("id"),
  FOREIGN KEY ("category_id") REFERENCES "client_categories"("id"),
  FOREIGN KEY ("item_id") REFERENCES "items"("id"),
  CONSTRAINT "away_rules_who" CHECK(("away_rules"."tag_id" IS NOT NULL) + ("away_rules"."category_id" IS NOT NULL) + ("away_rules"."item_id" IS NOT NULL) = 1),
  CONSTRAINT "away_rules_days" CHECK("away_rules"."days" BETWEEN 2 AND 730)
) STRICT;
--> statement-breakpoint
CREATE TABLE "owed_gestures" (
  "client_id" integer PRIMARY KEY NOT NULL,
  "spent_year" integer NOT NULL,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE "care_settings" (
  "id" integer PRIMARY KEY NOT NULL,
  "gesture_days" integer NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "care_settings_one" CHECK("care_settings"."id" = 1 AND "care_settings"."gesture_days" BETWEEN 7 AND 730)
) STRICT;
