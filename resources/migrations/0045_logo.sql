-- The picture that stands for the shop on its paper.
ALTER TABLE "shop" ADD COLUMN "logo_id" text REFERENCES photos(id);
--> statement-breakpoint
CREATE INDEX "shop_logo" ON "shop" ("logo_id") WHERE logo_id IS NOT NULL;
