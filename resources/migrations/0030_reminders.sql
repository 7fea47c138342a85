-- What was answered to lines of Today. The lines themselves are computed anew each time and kept nowhere.
CREATE TABLE "reminder_marks" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "client_id" integer REFERENCES "clients" ("id") ON DELETE CASCADE,
  "cause" text NOT NULL,
  "mark" text NOT NULL,
  "until_day" text,
  "day" text NOT NULL,
  "at" integer NOT NULL,
  "employee_id" integer NOT NULL REFERENCES "employees" ("id"),
  "say_mark_id" integer REFERENCES "say_marks" ("id") ON DELETE CASCADE,
  CONSTRAINT "reminder_marks_kind" CHECK("mark" IN ('done', 'later', 'dismissed')),
  CONSTRAINT "reminder_marks_until" CHECK(("mark" = 'later') = ("until_day" IS NOT NULL)),
  CONSTRAINT "reminder_marks_cause" CHECK(length("cause") BETWEEN 1 AND 80)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_marks_once" ON "reminder_marks" ("client_id","cause");
--> statement-breakpoint
CREATE INDEX "reminder_marks_later" ON "reminder_marks" ("until_day") WHERE mark = 'later';
--> statement-breakpoint
CREATE INDEX "reminder_marks_said" ON "reminder_marks" ("say_mark_id") WHERE say_mark_id IS NOT NULL;
--> statement-breakpoint
-- Questions by the day from which they are asked.
CREATE INDEX "facts_asking" ON "facts" ("ask_after") WHERE question IS NOT NULL AND ended_at IS NULL;
--> statement-breakpoint
-- Passes with so few entries left that their type reminds of it, by their end.
CREATE INDEX "passes_few_left" ON "passes" ("until_day") WHERE cancelled_at IS NULL AND "left" > 0 AND "left" <= json_extract(terms, '$.remindEntries');
