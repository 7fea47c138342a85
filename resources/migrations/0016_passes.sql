-- Passes: what each was sold with, which line sold it and which lines it paid for, and the days that do not count.
ALTER TABLE "pass_types" ADD COLUMN "months" integer;
--> statement-breakpoint
ALTER TABLE "passes" ADD COLUMN "terms" text DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "passes" ADD COLUMN "line_id" integer REFERENCES "visit_lines"("id") ON DELETE cascade;
--> statement-breakpoint
CREATE INDEX "passes_by_line" ON "passes" ("line_id") WHERE line_id IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "visit_lines" ADD COLUMN "pass_id" integer REFERENCES "passes"("id") ON DELETE set null;
--> statement-breakpoint
CREATE INDEX "visit_lines_by_pass" ON "visit_lines" ("pass_id") WHERE pass_id IS NOT NULL;
--> statement-breakpoint
CREATE TABLE "pass_freezes" (
  "id" integer PRIMARY KEY NOT NULL,
  "pass_id" integer NOT NULL,
  "from_day" text NOT NULL,
  "until_day" text,
  "made_at" integer NOT NULL,
  "made_by" integer NOT NULL,
  FOREIGN KEY ("pass_id") REFERENCES "passes"("id") ON DELETE cascade,
  FOREIGN KEY ("made_by") REFERENCES "employees"("id")
) STRICT;
--> statement-breakpoint
CREATE INDEX "pass_freezes_of_pass" ON "pass_freezes" ("pass_id","from_day");
