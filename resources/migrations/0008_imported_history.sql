-- Visits that came from a file: which import brought them, and by what they are known again in a later file.
ALTER TABLE "imports" ADD COLUMN "kind" text DEFAULT 'clients' NOT NULL;
--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "visits" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "import_id" integer REFERENCES "imports"("id");
--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "import_key" text;
--> statement-breakpoint
CREATE INDEX "visits_by_import" ON "visits" ("import_id") WHERE import_id IS NOT NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX "visits_import_key" ON "visits" ("import_key") WHERE import_key IS NOT NULL;
--> statement-breakpoint
CREATE TABLE "imported_openings" (
  "import_id" integer NOT NULL,
  "client_id" integer NOT NULL,
  "visits" integer NOT NULL,
  "spent" integer NOT NULL,
  PRIMARY KEY("import_id", "client_id"),
  FOREIGN KEY ("import_id") REFERENCES "imports"("id"),
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX "imported_openings_client" ON "imported_openings" ("client_id");
--> statement-breakpoint
DROP TRIGGER visits_stay;
--> statement-breakpoint
-- Besides what never happened, only the visits of an import that is being taken back may go.
CREATE TRIGGER visits_stay BEFORE DELETE ON visits
WHEN OLD.sample = 0 AND NOT EXISTS (SELECT 1 FROM removals WHERE client_id = OLD.client_id)
  AND NOT EXISTS (SELECT 1 FROM imports WHERE id = OLD.import_id AND undone_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'a visit is voided, never deleted');
END;
