-- When the shop is shut and when it is quiet, and whose name days it keeps.
CREATE TABLE "calendar" (
  "id" integer PRIMARY KEY NOT NULL,
  "closed_weekdays" text NOT NULL,
  "name_days" text,
  "version" integer NOT NULL,
  CONSTRAINT "calendar_one" CHECK("id" = 1 AND json_valid("closed_weekdays"))
) STRICT;
--> statement-breakpoint
CREATE TABLE "holiday_answers" (
  "holiday" text NOT NULL,
  "year" integer NOT NULL,
  "closed" integer NOT NULL,
  PRIMARY KEY ("holiday", "year"),
  CONSTRAINT "holiday_answers_year" CHECK("year" BETWEEN 1900 AND 2199),
  CONSTRAINT "holiday_answers_closed" CHECK("closed" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE "own_days" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "from_day" text NOT NULL,
  "until_day" text NOT NULL,
  "why" text NOT NULL,
  "kind" text NOT NULL,
  "yearly" integer NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  CONSTRAINT "own_days_kind" CHECK("kind" IN ('closed', 'holiday', 'quiet')),
  CONSTRAINT "own_days_yearly" CHECK("yearly" IN (0, 1)),
  CONSTRAINT "own_days_order" CHECK("from_day" <= "until_day")
) STRICT;
--> statement-breakpoint
CREATE TABLE "name_day_edits" (
  "calendar" text NOT NULL,
  "name_key" text NOT NULL,
  "name" text NOT NULL,
  "feast" text NOT NULL,
  "added" integer NOT NULL,
  PRIMARY KEY ("calendar", "name_key", "feast"),
  CONSTRAINT "name_day_edits_feast" CHECK("feast" GLOB '[01][0-9]-[0-3][0-9]' OR "feast" GLOB 'E[+-][0-9]*'),
  CONSTRAINT "name_day_edits_added" CHECK("added" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX "persons_by_name_days" ON "persons" ("name_day_calendar") WHERE name_day_calendar IS NOT NULL AND client_id IS NOT NULL;
