-- When clients usually come, and who answers for them.
CREATE TABLE "habits" (
  "client_id" integer PRIMARY KEY NOT NULL,
  "of_visits_until" integer NOT NULL,
  "weekday" integer,
  "other_weekday" integer,
  "from_hour" integer,
  "until_hour" integer,
  "gap" real,
  "spread" real,
  "last_day" text,
  "due_from" text,
  "due_until" text,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  CONSTRAINT "habits_whole" CHECK(("habits"."weekday" IS NULL) = ("habits"."due_from" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX "habits_awaited" ON "habits" ("weekday","due_from","due_until","from_hour","until_hour") WHERE weekday IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "habits_awaited_too" ON "habits" ("other_weekday","due_from","due_until","from_hour","until_hour") WHERE other_weekday IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "employees" ADD COLUMN "left_at" integer;
--> statement-breakpoint
ALTER TABLE "employees" ADD COLUMN "sample" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "employees" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "caretaker_id" integer REFERENCES "employees"("id");
--> statement-breakpoint
CREATE INDEX "clients_by_caretaker" ON "clients" ("caretaker_id") WHERE caretaker_id IS NOT NULL AND archived_at IS NULL;
--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "served_by" integer REFERENCES "employees"("id");
--> statement-breakpoint
CREATE TRIGGER visits_keep_who_served BEFORE UPDATE OF employee_id, served_by ON visits
BEGIN
  SELECT RAISE(ABORT, 'who served is never changed: void the visit and log the right one');
END;
--> statement-breakpoint
ALTER TABLE "shop" ADD COLUMN "dates_ahead" integer DEFAULT 7 NOT NULL;
--> statement-breakpoint
ALTER TABLE "shop" ADD COLUMN "dates_after" integer DEFAULT 3 NOT NULL;
--> statement-breakpoint
ALTER TABLE "shop" ADD COLUMN "leap_day" text DEFAULT '28-february' NOT NULL;
--> statement-breakpoint
ALTER TABLE "say_marks" ADD COLUMN "told_to" integer REFERENCES "clients"("id") ON DELETE cascade;
