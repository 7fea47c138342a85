-- An absence that a visit ended, as it was told: the visit voided, it holds again.
CREATE TABLE "absences_ended" (
  "absence_id" integer PRIMARY KEY NOT NULL,
  "client_id" integer NOT NULL,
  "visit_id" integer NOT NULL,
  "from_day" text NOT NULL,
  "until_day" text NOT NULL,
  "why" text NOT NULL,
  "told_at" integer NOT NULL,
  "employee_id" integer NOT NULL,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE cascade,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id")
) STRICT;
--> statement-breakpoint
CREATE INDEX "absences_ended_client" ON "absences_ended" ("client_id");
--> statement-breakpoint
CREATE INDEX "absences_ended_visit" ON "absences_ended" ("visit_id");
