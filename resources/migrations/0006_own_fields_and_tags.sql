-- The shop's own fields, tags, categories and what is known of a person's circumstances.
CREATE TABLE "client_categories" (
  "id" integer PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "place" integer NOT NULL,
  "created_at" integer NOT NULL,
  "retired_at" integer
) STRICT;
--> statement-breakpoint
CREATE TABLE "tags" (
  "id" integer PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "colour" integer NOT NULL,
  "place" integer NOT NULL,
  "created_at" integer NOT NULL,
  "retired_at" integer,
  CONSTRAINT "tags_colour" CHECK("tags"."colour" BETWEEN 1 AND 8)
) STRICT;
--> statement-breakpoint
CREATE TABLE "client_tags" (
  "client_id" integer NOT NULL,
  "tag_id" integer NOT NULL,
  "at" integer NOT NULL,
  PRIMARY KEY("client_id", "tag_id"),
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("tag_id") REFERENCES "tags"("id")
) STRICT;
--> statement-breakpoint
CREATE INDEX "client_tags_tag" ON "client_tags" ("tag_id","client_id");
--> statement-breakpoint
CREATE TABLE "own_fields" (
  "id" integer PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "kind" text NOT NULL,
  "unit" text NOT NULL,
  "on_card" integer NOT NULL,
  "in_list" integer NOT NULL,
  "place" integer NOT NULL,
  "created_at" integer NOT NULL,
  "retired_at" integer
) STRICT;
--> statement-breakpoint
CREATE TABLE "field_options" (
  "id" integer PRIMARY KEY NOT NULL,
  "field_id" integer NOT NULL,
  "name" text NOT NULL,
  "place" integer NOT NULL,
  "retired_at" integer,
  FOREIGN KEY ("field_id") REFERENCES "own_fields"("id")
) STRICT;
--> statement-breakpoint
CREATE INDEX "field_options_field" ON "field_options" ("field_id","place");
--> statement-breakpoint
CREATE TABLE "own_values" (
  "client_id" integer NOT NULL,
  "field_id" integer NOT NULL,
  "text" text,
  "folded" text,
  "number" integer,
  "option_id" integer,
  "at" integer NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  PRIMARY KEY("client_id", "field_id"),
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("field_id") REFERENCES "own_fields"("id"),
  FOREIGN KEY ("option_id") REFERENCES "field_options"("id"),
  CONSTRAINT "own_values_one" CHECK(("own_values"."text" IS NOT NULL) + ("own_values"."number" IS NOT NULL) + ("own_values"."option_id" IS NOT NULL) = 1)
) STRICT;
--> statement-breakpoint
CREATE INDEX "own_values_text" ON "own_values" ("field_id","text","client_id") WHERE text IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "own_values_number" ON "own_values" ("field_id","number","client_id") WHERE number IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "own_values_option" ON "own_values" ("field_id","option_id","client_id") WHERE option_id IS NOT NULL;
--> statement-breakpoint
CREATE TABLE "saved_filters" (
  "id" integer PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "looks_for" text NOT NULL,
  "place" integer NOT NULL,
  "version" integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "category_id" integer REFERENCES "client_categories"("id");
--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "age_band" text;
--> statement-breakpoint
CREATE INDEX "clients_by_category" ON "clients" ("category_id") WHERE category_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "clients_by_age" ON "clients" ("birth_year","birth_month","birth_day","age_band");
--> statement-breakpoint
CREATE INDEX "persons_by_gender" ON "persons" ("gender","client_id") WHERE client_id IS NOT NULL AND gender IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "fact_labels" ADD COLUMN "created_at" integer;
