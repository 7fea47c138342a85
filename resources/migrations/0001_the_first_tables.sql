-- Clients, visits, catalogue, ledger, audit: the tables of the Drizzle schema.
CREATE TABLE "audit" (
  "seq" integer PRIMARY KEY NOT NULL,
  "at" integer NOT NULL,
  "employee_id" integer,
  "device" text NOT NULL,
  "operation" text NOT NULL,
  "subject" text NOT NULL,
  "subject_id" integer,
  "detail" text,
  "detail_hash" text NOT NULL,
  "hash" text NOT NULL,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id")
) STRICT;
--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" ("subject","subject_id");
--> statement-breakpoint
CREATE TABLE "day_totals" (
  "day" text PRIMARY KEY NOT NULL,
  "visits" integer DEFAULT 0 NOT NULL,
  "passers_by" integer DEFAULT 0 NOT NULL,
  "total" integer DEFAULT 0 NOT NULL,
  "tips" integer DEFAULT 0 NOT NULL,
  "discounts" integer DEFAULT 0 NOT NULL,
  "returned" integer DEFAULT 0 NOT NULL,
  "points_earned" integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE "employees" (
  "id" integer PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "role" text NOT NULL,
  "language" text NOT NULL,
  "colour" integer NOT NULL,
  "created_at" integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE "high_water" (
  "id" integer PRIMARY KEY NOT NULL,
  "sequence" integer NOT NULL,
  "visits" integer NOT NULL,
  "movements" integer NOT NULL,
  "movements_sum" integer NOT NULL,
  "audit_head" text NOT NULL,
  CONSTRAINT "high_water_one" CHECK("high_water"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE "operations" (
  "op_id" text PRIMARY KEY NOT NULL,
  "operation" text NOT NULL,
  "input_hash" text NOT NULL,
  "result" text,
  "employee_id" integer,
  "at" integer NOT NULL,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id")
) STRICT;
--> statement-breakpoint
CREATE INDEX "operations_at" ON "operations" ("at");
--> statement-breakpoint
CREATE TABLE "remembered_mappings" (
  "headers" text PRIMARY KEY NOT NULL,
  "mapping" text NOT NULL,
  "date_style" text NOT NULL,
  "at" integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE "removals" (
  "client_id" integer PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE "shop" (
  "id" integer PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "venue" text NOT NULL,
  "currency" text NOT NULL,
  "country" text NOT NULL,
  "zone" text NOT NULL,
  "day_ends_at" integer NOT NULL,
  "language" text NOT NULL,
  "tip_chips" text NOT NULL,
  "next_receipt_no" integer NOT NULL,
  "salt" blob NOT NULL,
  "created_at" integer NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "shop_one" CHECK("shop"."id" = 1),
  CONSTRAINT "shop_day_ends" CHECK("shop"."day_ends_at" BETWEEN 0 AND 11)
) STRICT;
--> statement-breakpoint
CREATE TABLE "client_codes" (
  "client_id" integer NOT NULL,
  "code" text NOT NULL,
  "key" text NOT NULL,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "client_codes_key" ON "client_codes" ("key");
--> statement-breakpoint
CREATE INDEX "client_codes_client" ON "client_codes" ("client_id");
--> statement-breakpoint
CREATE TABLE "client_phones" (
  "client_id" integer NOT NULL,
  "place" integer NOT NULL,
  "typed" text NOT NULL,
  "e164" text,
  PRIMARY KEY("client_id", "place"),
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX "client_phones_e164" ON "client_phones" ("e164");
--> statement-breakpoint
CREATE TABLE "clients" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "name" text NOT NULL,
  "nickname" text NOT NULL,
  "pronunciation" text NOT NULL,
  "email" text NOT NULL,
  "birth_year" integer,
  "birth_month" integer,
  "birth_day" integer,
  "language" text,
  "note" text NOT NULL,
  "warnings" text NOT NULL,
  "colour" integer NOT NULL,
  "photo_id" text,
  "sort_key" text NOT NULL,
  "opening_visits" integer DEFAULT 0 NOT NULL,
  "opening_spent" integer DEFAULT 0 NOT NULL,
  "opening_since" text,
  "opening_last" text,
  "visits" integer DEFAULT 0 NOT NULL,
  "spent" integer DEFAULT 0 NOT NULL,
  "tips" integer DEFAULT 0 NOT NULL,
  "points" integer DEFAULT 0 NOT NULL,
  "first_visit_day" text,
  "last_visit_day" text,
  "last_visit_at" integer DEFAULT 0 NOT NULL,
  "gap_days" integer,
  "late_from" text,
  "sample" integer DEFAULT 0 NOT NULL,
  "import_id" integer,
  "created_at" integer NOT NULL,
  "created_by" integer NOT NULL,
  "archived_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("photo_id") REFERENCES "photos"("id"),
  FOREIGN KEY ("import_id") REFERENCES "imports"("id"),
  FOREIGN KEY ("created_by") REFERENCES "employees"("id"),
  CONSTRAINT "clients_named" CHECK(length(trim("clients"."name")) > 0 OR length(trim("clients"."nickname")) > 0),
  CONSTRAINT "clients_points" CHECK("clients"."points" >= 0),
  CONSTRAINT "clients_colour" CHECK("clients"."colour" BETWEEN 1 AND 8)
) STRICT;
--> statement-breakpoint
CREATE INDEX "clients_by_name" ON "clients" ("sort_key","id") WHERE archived_at IS NULL;
--> statement-breakpoint
CREATE INDEX "clients_by_last_visit" ON "clients" ("last_visit_at","id") WHERE archived_at IS NULL;
--> statement-breakpoint
CREATE INDEX "clients_by_spent" ON "clients" ("spent","id") WHERE archived_at IS NULL;
--> statement-breakpoint
CREATE INDEX "clients_by_visits" ON "clients" ("visits","id") WHERE archived_at IS NULL;
--> statement-breakpoint
CREATE INDEX "clients_by_points" ON "clients" ("points","id") WHERE archived_at IS NULL;
--> statement-breakpoint
CREATE INDEX "clients_by_birthday" ON "clients" ("birth_month","birth_day") WHERE birth_day IS NOT NULL AND archived_at IS NULL;
--> statement-breakpoint
CREATE INDEX "clients_by_late" ON "clients" ("late_from") WHERE late_from IS NOT NULL AND archived_at IS NULL;
--> statement-breakpoint
CREATE INDEX "clients_by_import" ON "clients" ("import_id") WHERE import_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "clients_sample" ON "clients" ("id") WHERE sample = 1;
--> statement-breakpoint
CREATE TABLE "consents" (
  "id" integer PRIMARY KEY NOT NULL,
  "client_id" integer NOT NULL,
  "purpose" text NOT NULL,
  "state" text NOT NULL,
  "wording" text NOT NULL,
  "employee_id" integer NOT NULL,
  "at" integer NOT NULL,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id")
) STRICT;
--> statement-breakpoint
CREATE INDEX "consents_client" ON "consents" ("client_id","purpose","at");
--> statement-breakpoint
CREATE TABLE "imports" (
  "id" integer PRIMARY KEY NOT NULL,
  "at" integer NOT NULL,
  "employee_id" integer NOT NULL,
  "file_name" text NOT NULL,
  "created" integer NOT NULL,
  "skipped" integer NOT NULL,
  "finished_at" integer,
  "undone_at" integer,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id")
) STRICT;
--> statement-breakpoint
CREATE TABLE "photos" (
  "id" text PRIMARY KEY NOT NULL,
  "mime" text NOT NULL,
  "bytes" blob NOT NULL,
  "at" integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE "items" (
  "id" integer PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "name_key" text NOT NULL,
  "category" text NOT NULL,
  "kind" text NOT NULL,
  "unit" text NOT NULL,
  "price" integer NOT NULL,
  "cost" integer,
  "time_step" integer,
  "time_minimum" integer,
  "quick_key" integer,
  "archived_at" integer,
  "version" integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "items_name" ON "items" ("name_key") WHERE archived_at IS NULL;
--> statement-breakpoint
CREATE INDEX "items_quick" ON "items" ("quick_key") WHERE quick_key IS NOT NULL;
--> statement-breakpoint
CREATE TABLE "visit_lines" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "visit_id" integer NOT NULL,
  "item_id" integer,
  "name" text NOT NULL,
  "quantity" integer NOT NULL,
  "minutes" integer,
  "price" integer NOT NULL,
  "total" integer NOT NULL,
  "cost" integer,
  "eligible" integer NOT NULL,
  "returned" integer DEFAULT 0 NOT NULL,
  FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE cascade,
  FOREIGN KEY ("item_id") REFERENCES "items"("id"),
  CONSTRAINT "visit_lines_returned" CHECK("visit_lines"."returned" BETWEEN 0 AND "visit_lines"."quantity")
) STRICT;
--> statement-breakpoint
CREATE INDEX "visit_lines_visit" ON "visit_lines" ("visit_id");
--> statement-breakpoint
CREATE TABLE "visit_returns" (
  "id" integer PRIMARY KEY NOT NULL,
  "visit_id" integer NOT NULL,
  "at" integer NOT NULL,
  "day" text NOT NULL,
  "employee_id" integer NOT NULL,
  "amount" integer NOT NULL,
  "points_money" integer NOT NULL,
  "reason" text NOT NULL,
  "lines" text NOT NULL,
  FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE cascade,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id")
) STRICT;
--> statement-breakpoint
CREATE INDEX "visit_returns_visit" ON "visit_returns" ("visit_id");
--> statement-breakpoint
CREATE TABLE "visits" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "day" text NOT NULL,
  "at" integer NOT NULL,
  "client_id" integer,
  "employee_id" integer NOT NULL,
  "device" text NOT NULL,
  "gross" integer NOT NULL,
  "discount" integer NOT NULL,
  "points_money" integer DEFAULT 0 NOT NULL,
  "total" integer NOT NULL,
  "tip" integer NOT NULL,
  "payment" text NOT NULL,
  "comment" text NOT NULL,
  "what" text NOT NULL,
  "receipt_no" integer,
  "companion_of" integer,
  "corrects" integer,
  "state" text DEFAULT 'open' NOT NULL,
  "voided_at" integer,
  "voided_by" integer,
  "void_reason" text,
  "returned" integer DEFAULT 0 NOT NULL,
  "sample" integer DEFAULT 0 NOT NULL,
  "logged_at" integer NOT NULL,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id"),
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id"),
  FOREIGN KEY ("companion_of") REFERENCES "visits"("id"),
  FOREIGN KEY ("corrects") REFERENCES "visits"("id"),
  FOREIGN KEY ("voided_by") REFERENCES "employees"("id"),
  CONSTRAINT "visits_total" CHECK("visits"."total" = "visits"."gross" - "visits"."discount" - "visits"."points_money" AND "visits"."total" >= 0 AND "visits"."tip" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX "visits_by_client" ON "visits" ("client_id","at","day","total","state") WHERE client_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "visits_by_day" ON "visits" ("day","at");
--> statement-breakpoint
CREATE UNIQUE INDEX "visits_receipt" ON "visits" ("receipt_no") WHERE receipt_no IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "visits_companions" ON "visits" ("companion_of") WHERE companion_of IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "visits_corrects" ON "visits" ("corrects") WHERE corrects IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "visits_sample" ON "visits" ("id") WHERE sample = 1;
--> statement-breakpoint
CREATE TABLE "movements" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "client_id" integer NOT NULL,
  "unit" text NOT NULL,
  "kind" text NOT NULL,
  "amount" integer NOT NULL,
  "forgiven" integer DEFAULT 0 NOT NULL,
  "visit_id" integer,
  "programme_id" integer,
  "reverses" integer,
  "import_id" integer,
  "employee_id" integer NOT NULL,
  "reason" text NOT NULL,
  "day" text NOT NULL,
  "at" integer NOT NULL,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id"),
  FOREIGN KEY ("visit_id") REFERENCES "visits"("id"),
  FOREIGN KEY ("programme_id") REFERENCES "programmes"("id"),
  FOREIGN KEY ("reverses") REFERENCES "movements"("id"),
  FOREIGN KEY ("import_id") REFERENCES "imports"("id"),
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id"),
  CONSTRAINT "movements_forgiven" CHECK("movements"."forgiven" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX "movements_by_client" ON "movements" ("client_id","unit","id","amount");
--> statement-breakpoint
CREATE INDEX "movements_by_visit" ON "movements" ("visit_id") WHERE visit_id IS NOT NULL;
--> statement-breakpoint
CREATE TABLE "programmes" (
  "id" integer PRIMARY KEY NOT NULL,
  "unit" text NOT NULL,
  "earn_points" integer NOT NULL,
  "earn_amount" integer NOT NULL,
  "point_worth" integer NOT NULL,
  "minimum_bill" integer NOT NULL,
  "before_discount" integer NOT NULL,
  "excluded_categories" text NOT NULL,
  "from_day" text NOT NULL,
  "until_day" text,
  "created_at" integer NOT NULL,
  "created_by" integer NOT NULL,
  FOREIGN KEY ("created_by") REFERENCES "employees"("id"),
  CONSTRAINT "programmes_rate" CHECK("programmes"."earn_amount" > 0 AND "programmes"."earn_points" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX "programmes_from" ON "programmes" ("from_day");
