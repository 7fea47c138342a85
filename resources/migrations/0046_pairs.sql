-- What is taken together, as it was counted last: once a business day, beside the till. And what was answered where it was suggested to a client.
CREATE TABLE "pair_counts" (
  "by" text PRIMARY KEY NOT NULL,
  "clients" integer NOT NULL,
  "counted_on" text NOT NULL,
  CONSTRAINT "pair_counts_by" CHECK("pair_counts"."by" IN ('items', 'categories'))
) STRICT;
--> statement-breakpoint
CREATE TABLE "found_pairs" (
  "by" text NOT NULL REFERENCES "pair_counts"("by") ON DELETE cascade,
  "place" integer NOT NULL,
  "one_item" integer REFERENCES "items"("id") ON DELETE cascade,
  "other_item" integer REFERENCES "items"("id") ON DELETE cascade,
  "one_category" text,
  "other_category" text,
  "takers" integer NOT NULL,
  "both" integer NOT NULL,
  "times" real,
  PRIMARY KEY("by", "place"),
  CONSTRAINT "found_pairs_goods" CHECK(("found_pairs"."one_item" IS NOT NULL) = ("found_pairs"."by" = 'items') AND ("found_pairs"."other_item" IS NOT NULL) = ("found_pairs"."by" = 'items') AND ("found_pairs"."one_category" IS NOT NULL) = ("found_pairs"."by" = 'categories') AND ("found_pairs"."other_category" IS NOT NULL) = ("found_pairs"."by" = 'categories')),
  CONSTRAINT "found_pairs_counts" CHECK("found_pairs"."both" > 0 AND "found_pairs"."both" < "found_pairs"."takers")
) STRICT;
--> statement-breakpoint
CREATE INDEX "found_pairs_one" ON "found_pairs" ("one_item","place") WHERE one_item IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "found_pairs_other" ON "found_pairs" ("other_item") WHERE other_item IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "say_marks" ADD COLUMN "suggested_item" integer REFERENCES "items"("id") ON DELETE cascade;
--> statement-breakpoint
CREATE INDEX "say_marks_suggested" ON "say_marks" ("suggested_item") WHERE suggested_item IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "shop" ADD COLUMN "suggests" integer DEFAULT 1 NOT NULL;
