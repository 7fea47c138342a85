-- What is kept in a client's timeline beside his visits: notes, files, life events.
CREATE TABLE "notes" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "client_id" integer NOT NULL,
  "text" text NOT NULL,
  "day" text NOT NULL,
  "at" integer NOT NULL,
  "employee_id" integer NOT NULL,
  "pinned_at" integer,
  "edited_at" integer,
  "ended_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id")
) STRICT;
--> statement-breakpoint
CREATE INDEX "notes_client" ON "notes" ("client_id","at","id");
--> statement-breakpoint
CREATE INDEX "notes_pinned" ON "notes" ("client_id") WHERE pinned_at IS NOT NULL;
--> statement-breakpoint
CREATE TABLE "files" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "client_id" integer NOT NULL,
  "name" text NOT NULL,
  "shows" text NOT NULL,
  "mime" text NOT NULL,
  "size" integer NOT NULL,
  "day" text NOT NULL,
  "at" integer NOT NULL,
  "employee_id" integer NOT NULL,
  "removed_at" integer,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id")
) STRICT;
--> statement-breakpoint
CREATE INDEX "files_client" ON "files" ("client_id","at","id");
--> statement-breakpoint
-- The bytes stand apart, so that a list of files does not walk over them.
CREATE TABLE "file_contents" (
  "file_id" integer PRIMARY KEY NOT NULL,
  "bytes" blob NOT NULL,
  FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE cascade
) STRICT;
--> statement-breakpoint
ALTER TABLE "facts" ADD COLUMN "event_year" integer;
--> statement-breakpoint
ALTER TABLE "facts" ADD COLUMN "event_month" integer;
--> statement-breakpoint
ALTER TABLE "facts" ADD COLUMN "event_day" integer;
--> statement-breakpoint
ALTER TABLE "facts" ADD COLUMN "until_year" integer;
--> statement-breakpoint
ALTER TABLE "facts" ADD COLUMN "until_month" integer;
--> statement-breakpoint
ALTER TABLE "facts" ADD COLUMN "until_day" integer;
--> statement-breakpoint
ALTER TABLE "facts" ADD COLUMN "place" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "facts" ADD COLUMN "company" text DEFAULT '' NOT NULL;
--> statement-breakpoint
CREATE TABLE "event_companions" (
  "fact_id" integer NOT NULL,
  "person_id" integer NOT NULL,
  PRIMARY KEY ("fact_id","person_id"),
  FOREIGN KEY ("fact_id") REFERENCES "facts"("id") ON DELETE cascade,
  FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX "event_companions_person" ON "event_companions" ("person_id");
--> statement-breakpoint
CREATE INDEX "facts_told" ON "facts" ("person_id","at","id");
--> statement-breakpoint
CREATE INDEX "facts_ended" ON "facts" ("person_id","ended_at","id") WHERE ended_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "facts_answering" ON "facts" ("answers") WHERE answers IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "movements_told" ON "movements" ("client_id","at","id") WHERE visit_id IS NULL;
--> statement-breakpoint
DROP INDEX "audit_subject";
--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" ("subject","subject_id","at","seq");
