-- Regulars without a name (B6): cards that expire unless the guest gives a name. And photos of relatives who are no clients.
ALTER TABLE "clients" ADD COLUMN "nameless_from" text;
--> statement-breakpoint
CREATE INDEX "clients_nameless" ON "clients" ("nameless_from") WHERE nameless_from IS NOT NULL AND archived_at IS NULL;
--> statement-breakpoint
ALTER TABLE "shop" ADD COLUMN "nameless_days" integer DEFAULT 180 NOT NULL;
--> statement-breakpoint
ALTER TABLE "persons" ADD COLUMN "photo_id" text REFERENCES "photos"("id");
--> statement-breakpoint
CREATE INDEX "persons_photo" ON "persons" ("photo_id") WHERE photo_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "clients_photo" ON "clients" ("photo_id") WHERE photo_id IS NOT NULL;
