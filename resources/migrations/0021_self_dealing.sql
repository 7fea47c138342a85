-- Watch for self-dealing: from when on something is worth a question, what was looked at, and which visits came to a card only later.
CREATE TABLE "watch_rules" (
  "id" integer PRIMARY KEY NOT NULL,
  "rules" text NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "watch_rules_one" CHECK("id" = 1 AND json_valid("rules"))
) STRICT;
--> statement-breakpoint
CREATE TABLE "watch_looks" (
  "id" integer PRIMARY KEY NOT NULL,
  "month" text NOT NULL,
  "cause" text NOT NULL,
  "employee_id" integer NOT NULL REFERENCES "employees" ("id") ON DELETE CASCADE,
  "client_id" integer REFERENCES "clients" ("id") ON DELETE CASCADE,
  "count" integer NOT NULL,
  "sum" integer NOT NULL,
  "note" text NOT NULL,
  "at" integer NOT NULL,
  "looked_by" integer NOT NULL REFERENCES "employees" ("id"),
  CONSTRAINT "watch_looks_month" CHECK("month" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  CONSTRAINT "watch_looks_extent" CHECK("count" >= 0 AND "sum" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "watch_looks_once" ON "watch_looks" ("month","cause","employee_id",coalesce(client_id, 0));
--> statement-breakpoint
CREATE INDEX "watch_looks_client" ON "watch_looks" ("client_id") WHERE client_id IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "attached_at" integer;
--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "attached_by" integer REFERENCES "employees" ("id");
--> statement-breakpoint
-- What was attached before is known from the record of who did what.
UPDATE "visits" SET ("attached_at","attached_by") = (
  SELECT "at","employee_id" FROM "audit" WHERE "subject" = 'visit' AND "subject_id" = "visits"."id" AND "operation" = 'visits.attach'
  ORDER BY "seq" DESC LIMIT 1
)
WHERE "id" IN (SELECT "subject_id" FROM "audit" WHERE "operation" = 'visits.attach');
--> statement-breakpoint
-- Entries by hand, and what reversals let go, by business day.
CREATE INDEX "movements_watched" ON "movements" ("day") WHERE kind = 'adjust' OR forgiven <> 0;
