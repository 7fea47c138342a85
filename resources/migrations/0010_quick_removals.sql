-- Before a row goes, whatever names it is looked for: without an index that is a walk through the whole table, once for every row that goes.
CREATE INDEX "movements_reverses" ON "movements" ("reverses") WHERE reverses IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "say_marks_told_to" ON "say_marks" ("told_to") WHERE told_to IS NOT NULL;
--> statement-breakpoint
-- For the counts of the client list.
CREATE INDEX "clients_archived" ON "clients" ("merged_into") WHERE archived_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "clients_by_first_visit" ON "clients" ("first_visit_day") WHERE archived_at IS NULL;
