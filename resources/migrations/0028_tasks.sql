-- Tasks of employees, and the rules by which a visit is followed up.
CREATE TABLE "tasks" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "client_id" integer REFERENCES "clients" ("id") ON DELETE CASCADE,
  "kind" text NOT NULL,
  "text" text NOT NULL,
  "words" text NOT NULL,
  "assignee_id" integer NOT NULL REFERENCES "employees" ("id"),
  "from_id" integer REFERENCES "employees" ("id"),
  "due_day" text NOT NULL,
  "due_minute" integer,
  "shown_day" text NOT NULL,
  "shown_minute" integer,
  "repeat_every" integer,
  "repeat_unit" text,
  "repeat_from" text,
  "repeat_on" integer,
  "cause" text,
  "follows" integer REFERENCES "tasks" ("id") ON DELETE SET NULL,
  "state" text DEFAULT 'open' NOT NULL,
  "over_at" integer,
  "over_day" text,
  "over_by" integer REFERENCES "employees" ("id"),
  "over_note" text DEFAULT '' NOT NULL,
  "created_at" integer NOT NULL,
  "created_day" text NOT NULL,
  "created_by" integer NOT NULL REFERENCES "employees" ("id"),
  "sample" integer DEFAULT 0 NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  CONSTRAINT "tasks_said" CHECK(length(trim("text")) > 0),
  CONSTRAINT "tasks_cause" CHECK("cause" IS NULL OR "client_id" IS NOT NULL),
  CONSTRAINT "tasks_minutes" CHECK(coalesce("due_minute", 0) BETWEEN 0 AND 1439 AND coalesce("shown_minute", 0) BETWEEN 0 AND 1439),
  CONSTRAINT "tasks_repeat" CHECK(("repeat_every" IS NULL) = ("repeat_unit" IS NULL) AND ("repeat_every" IS NULL) = ("repeat_from" IS NULL)
    AND ("repeat_every" IS NULL) = ("repeat_on" IS NULL) AND coalesce("repeat_every", 1) BETWEEN 1 AND 99 AND coalesce("repeat_on", 1) BETWEEN 1 AND 31),
  CONSTRAINT "tasks_over" CHECK(("state" = 'open') = ("over_at" IS NULL) AND ("over_at" IS NULL) = ("over_day" IS NULL) AND ("over_at" IS NULL) = ("over_by" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX "tasks_open" ON "tasks" ("shown_day","shown_minute","id") WHERE state = 'open';
--> statement-breakpoint
CREATE INDEX "tasks_open_of" ON "tasks" ("assignee_id","shown_day","shown_minute","id") WHERE state = 'open';
--> statement-breakpoint
CREATE INDEX "tasks_over_at" ON "tasks" ("over_at","id") WHERE state <> 'open';
--> statement-breakpoint
CREATE INDEX "tasks_client" ON "tasks" ("client_id","over_at","id") WHERE client_id IS NOT NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_taken_up" ON "tasks" ("client_id","cause") WHERE state = 'open' AND cause IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "tasks_cause" ON "tasks" ("client_id","cause") WHERE cause IS NOT NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_follows" ON "tasks" ("follows") WHERE follows IS NOT NULL;
--> statement-breakpoint
CREATE TABLE "follow_up_rules" (
  "id" integer PRIMARY KEY NOT NULL,
  "after" text NOT NULL,
  "item_id" integer REFERENCES "items" ("id"),
  "days" integer NOT NULL,
  "act" text NOT NULL,
  "text" text NOT NULL,
  "created_at" integer NOT NULL,
  "created_by" integer NOT NULL REFERENCES "employees" ("id"),
  "retired_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  CONSTRAINT "follow_up_rules_after" CHECK(("after" = 'item') = ("item_id" IS NOT NULL)),
  CONSTRAINT "follow_up_rules_days" CHECK("days" BETWEEN 1 AND 365),
  CONSTRAINT "follow_up_rules_said" CHECK(length(trim("text")) > 0)
) STRICT;
