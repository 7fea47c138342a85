-- Words that each kind of venue says its own way, and the category that came with an import.
ALTER TABLE "clients" ADD COLUMN "import_category_id" integer REFERENCES "client_categories"("id");
