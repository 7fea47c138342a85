-- What an automatic discount took off a line, and whose it was: a saved visit explains itself. Tiers are counted from visits, by one index alone.
ALTER TABLE "visit_lines" ADD "automatic" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "visit_lines" ADD "discount_programme_id" integer REFERENCES "programmes"("id");
--> statement-breakpoint
ALTER TABLE "visit_lines" ADD "discount_name" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "visit_lines" ADD "discount_hundredths" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
DROP INDEX "visits_by_client";
--> statement-breakpoint
CREATE INDEX "visits_by_client" ON "visits" ("client_id","at","day","total","returned","state") WHERE client_id IS NOT NULL;
