-- A note may be praise of an employee, by the client or in his words.
ALTER TABLE "notes" ADD COLUMN "praised_id" integer REFERENCES "employees"("id");
--> statement-breakpoint
CREATE INDEX "notes_praised" ON "notes" ("praised_id","day") WHERE praised_id IS NOT NULL;
