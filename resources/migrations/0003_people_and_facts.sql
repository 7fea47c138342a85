-- What is remembered of a client and his family: persons, relations, facts with their questions, dates, and what was answered.
CREATE TABLE "fact_labels" (
  "id" integer PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "place" integer NOT NULL,
  "retired_at" integer
) STRICT;
--> statement-breakpoint
CREATE TABLE "facts" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "person_id" integer NOT NULL,
  "label_id" integer,
  "text" text NOT NULL,
  "question" text,
  "ask_after" text,
  "answers" integer,
  "day" text NOT NULL,
  "at" integer NOT NULL,
  "employee_id" integer NOT NULL,
  "ended_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE cascade,
  FOREIGN KEY ("label_id") REFERENCES "fact_labels"("id"),
  FOREIGN KEY ("answers") REFERENCES "facts"("id") ON DELETE set null,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id"),
  CONSTRAINT "facts_question" CHECK(("facts"."question" IS NULL) = ("facts"."ask_after" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX "facts_person" ON "facts" ("person_id","id") WHERE ended_at IS NULL;
--> statement-breakpoint
CREATE TABLE "person_dates" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "person_id" integer NOT NULL,
  "kind" text NOT NULL,
  "label" text NOT NULL,
  "year" integer,
  "month" integer,
  "day" integer,
  FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX "person_dates_person" ON "person_dates" ("person_id");
--> statement-breakpoint
CREATE INDEX "person_dates_when" ON "person_dates" ("month","day");
--> statement-breakpoint
CREATE TABLE "persons" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "client_id" integer,
  "name" text NOT NULL,
  "gender" text,
  "colour" integer NOT NULL,
  "created_at" integer NOT NULL,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  CONSTRAINT "persons_named" CHECK("persons"."client_id" IS NOT NULL OR length(trim("persons"."name")) > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "persons_client" ON "persons" ("client_id") WHERE client_id IS NOT NULL;
--> statement-breakpoint
CREATE TABLE "relations" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "from_person" integer NOT NULL,
  "to_person" integer NOT NULL,
  "kind" text NOT NULL,
  "created_at" integer NOT NULL,
  FOREIGN KEY ("from_person") REFERENCES "persons"("id") ON DELETE cascade,
  FOREIGN KEY ("to_person") REFERENCES "persons"("id") ON DELETE cascade,
  CONSTRAINT "relations_two" CHECK("relations"."from_person" <> "relations"."to_person")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "relations_pair" ON "relations" ("from_person","to_person","kind");
--> statement-breakpoint
CREATE INDEX "relations_to" ON "relations" ("to_person");
--> statement-breakpoint
CREATE TABLE "say_marks" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "fact_id" integer,
  "date_id" integer,
  "birthday_of" integer,
  "mark" text NOT NULL,
  "day" text NOT NULL,
  "at" integer NOT NULL,
  "employee_id" integer NOT NULL,
  FOREIGN KEY ("fact_id") REFERENCES "facts"("id") ON DELETE cascade,
  FOREIGN KEY ("date_id") REFERENCES "person_dates"("id") ON DELETE cascade,
  FOREIGN KEY ("birthday_of") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id"),
  CONSTRAINT "say_marks_one" CHECK(("say_marks"."fact_id" IS NOT NULL) + ("say_marks"."date_id" IS NOT NULL) + ("say_marks"."birthday_of" IS NOT NULL) = 1)
) STRICT;
--> statement-breakpoint
CREATE INDEX "say_marks_fact" ON "say_marks" ("fact_id") WHERE fact_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "say_marks_date" ON "say_marks" ("date_id") WHERE date_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "say_marks_birthday" ON "say_marks" ("birthday_of") WHERE birthday_of IS NOT NULL;
