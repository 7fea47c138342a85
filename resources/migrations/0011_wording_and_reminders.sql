-- Words that each kind of venue says its own way, and the category that came with an import.
ALTER TABLE "clients" ADD COLUMN "import_category_id" integer REFERENCES "client_categories"("id");
--> statement-breakpoint
ALTER TABLE "shop" ADD COLUMN "welcome" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "shop" ADD COLUMN "passer_by" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "shop" ADD COLUMN "usual_question" text DEFAULT '' NOT NULL;
