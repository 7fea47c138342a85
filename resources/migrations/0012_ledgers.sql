-- Programmes of every kind in versions, and one ledger for all that is gathered and owed: points, stamps, entries, vouchers, debt, gifts.
CREATE TABLE "programme_series" (
  "id" integer PRIMARY KEY NOT NULL,
  "kind" text NOT NULL,
  "name" text NOT NULL,
  "created_at" integer NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO "programme_series" ("id", "kind", "name", "created_at")
SELECT 1, 'points', '', min("created_at") FROM "programmes" HAVING count(*) > 0;
--> statement-breakpoint
CREATE TABLE "programmes_next" (
  "id" integer PRIMARY KEY NOT NULL,
  "series_id" integer NOT NULL,
  "rules" text NOT NULL,
  "from_day" text NOT NULL,
  "until_day" text,
  "created_at" integer NOT NULL,
  "created_by" integer NOT NULL,
  FOREIGN KEY ("series_id") REFERENCES "programme_series"("id"),
  FOREIGN KEY ("created_by") REFERENCES "employees"("id")
) STRICT;
--> statement-breakpoint
INSERT INTO "programmes_next" ("id", "series_id", "rules", "from_day", "until_day", "created_at", "created_by")
SELECT "id", 1, json_object('unit', "unit", 'earnPoints', "earn_points", 'earnAmount', "earn_amount", 'pointWorth', "point_worth",
  'minimumBill', "minimum_bill", 'beforeDiscount', json(iif("before_discount" = 1, 'true', 'false')), 'excludedCategories', json("excluded_categories"),
  'rounding', 'down', 'rates', json('[]'), 'birthdayTimes', 100, 'birthdayDays', 0, 'lasts', json('null')), "from_day", "until_day", "created_at", "created_by"
FROM "programmes";
--> statement-breakpoint
DROP TABLE "programmes";
--> statement-breakpoint
ALTER TABLE "programmes_next" RENAME TO "programmes";
--> statement-breakpoint
CREATE INDEX "programmes_of_series" ON "programmes" ("series_id","from_day");
--> statement-breakpoint
CREATE TABLE "pass_types" (
  "id" integer PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "price" integer NOT NULL,
  "entries" integer,
  "days" integer,
  "starts" text NOT NULL,
  "categories" text NOT NULL,
  "items" text NOT NULL,
  "remind_entries" integer,
  "remind_days" integer,
  "created_at" integer NOT NULL,
  "retired_at" integer,
  "version" integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE "passes" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "type_id" integer NOT NULL,
  "client_id" integer NOT NULL,
  "visit_id" integer,
  "entries" integer,
  "left" integer,
  "bought_day" text NOT NULL,
  "from_day" text,
  "until_day" text,
  "cancelled_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("type_id") REFERENCES "pass_types"("id"),
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE cascade,
  CONSTRAINT "passes_left" CHECK("passes"."left" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX "passes_by_client" ON "passes" ("client_id","until_day");
--> statement-breakpoint
CREATE INDEX "passes_by_visit" ON "passes" ("visit_id") WHERE visit_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "passes_ending" ON "passes" ("until_day") WHERE until_day IS NOT NULL AND cancelled_at IS NULL;
--> statement-breakpoint
CREATE TABLE "vouchers" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "code" text NOT NULL,
  "kind" text NOT NULL,
  "client_id" integer,
  "left" integer DEFAULT 0 NOT NULL,
  "until_day" text,
  "issued_day" text NOT NULL,
  "issued_at" integer NOT NULL,
  "issued_by" integer NOT NULL,
  "reason" text NOT NULL,
  "blocked_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("issued_by") REFERENCES "employees"("id"),
  CONSTRAINT "vouchers_left" CHECK("vouchers"."left" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "vouchers_code" ON "vouchers" ("code");
--> statement-breakpoint
CREATE INDEX "vouchers_by_client" ON "vouchers" ("client_id") WHERE client_id IS NOT NULL;
--> statement-breakpoint
CREATE TABLE "gifts" (
  "id" integer PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "cost" integer NOT NULL,
  "stock" integer,
  "created_at" integer NOT NULL,
  "retired_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  CONSTRAINT "gifts_stock" CHECK("gifts"."stock" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE "rewards" (
  "id" integer PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "cost" integer NOT NULL,
  "effect" text NOT NULL,
  "most" integer,
  "most_days" integer,
  "from_day" text,
  "until_day" text,
  "created_at" integer NOT NULL,
  "retired_at" integer,
  "version" integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "debt" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "debt_limit" integer;
--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "discount" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE INDEX "clients_by_debt" ON "clients" ("debt") WHERE debt > 0;
--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "voucher_money" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "account_money" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "visit_lines" ADD COLUMN "discount" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "visit_lines" ADD COLUMN "points_money" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "visit_lines" ADD COLUMN "free" text;
--> statement-breakpoint
ALTER TABLE "visit_lines" ADD COLUMN "earned" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- Until now only the visit knew its discount, points money and points: each line gets its share, the largest line what is left over.
UPDATE "visit_lines" SET "discount" = shares.part + iif(shares.place = 1, shares.whole - shares.parts, 0)
FROM (
  SELECT id, whole, part, sum(part) OVER (PARTITION BY visit_id) AS parts, row_number() OVER (PARTITION BY visit_id ORDER BY weight DESC, id) AS place
  FROM (
    SELECT l.id, l.visit_id, v.discount AS whole, l.total AS weight,
      CAST(v.discount * 1.0 * (l.total) / max(1, sum(l.total) OVER (PARTITION BY l.visit_id)) AS integer) AS part
    FROM "visit_lines" AS l JOIN "visits" AS v ON v.id = l.visit_id WHERE v.discount > 0
  )
) AS shares WHERE shares.id = "visit_lines"."id";
--> statement-breakpoint
UPDATE "visit_lines" SET "points_money" = shares.part + iif(shares.place = 1, shares.whole - shares.parts, 0)
FROM (
  SELECT id, whole, part, sum(part) OVER (PARTITION BY visit_id) AS parts, row_number() OVER (PARTITION BY visit_id ORDER BY weight DESC, id) AS place
  FROM (
    SELECT l.id, l.visit_id, v.points_money AS whole, l.total - l.discount AS weight,
      CAST(v.points_money * 1.0 * (l.total - l.discount) / max(1, sum(l.total - l.discount) OVER (PARTITION BY l.visit_id)) AS integer) AS part
    FROM "visit_lines" AS l JOIN "visits" AS v ON v.id = l.visit_id WHERE v.points_money > 0
  )
) AS shares WHERE shares.id = "visit_lines"."id";
--> statement-breakpoint
UPDATE "visit_lines" SET "earned" = shares.part + iif(shares.place = 1, shares.whole - shares.parts, 0)
FROM (
  SELECT id, whole, part, sum(part) OVER (PARTITION BY visit_id) AS parts, row_number() OVER (PARTITION BY visit_id ORDER BY weight DESC, id) AS place
  FROM (
    SELECT l.id, l.visit_id, coalesce((SELECT sum(amount) FROM movements WHERE visit_id = v.id AND kind = 'earn'), 0) AS whole, l.eligible AS weight,
      CAST(coalesce((SELECT sum(amount) FROM movements WHERE visit_id = v.id AND kind = 'earn'), 0) * 1.0 * (l.eligible) / max(1, sum(l.eligible) OVER (PARTITION BY l.visit_id)) AS integer) AS part
    FROM "visit_lines" AS l JOIN "visits" AS v ON v.id = l.visit_id WHERE coalesce((SELECT sum(amount) FROM movements WHERE visit_id = v.id AND kind = 'earn'), 0) > 0
  )
) AS shares WHERE shares.id = "visit_lines"."id";
--> statement-breakpoint
CREATE TABLE "movements_next" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "client_id" integer,
  "unit" text NOT NULL,
  "series_id" integer,
  "pass_id" integer,
  "voucher_id" integer,
  "gift_id" integer,
  "kind" text NOT NULL,
  "amount" integer NOT NULL,
  "forgiven" integer DEFAULT 0 NOT NULL,
  "lapsed" integer DEFAULT 0 NOT NULL,
  "expires" text,
  "visit_id" integer,
  "line_id" integer,
  "programme_id" integer,
  "reward_id" integer,
  "reverses" integer,
  "import_id" integer,
  "employee_id" integer NOT NULL,
  "reason" text NOT NULL,
  "day" text NOT NULL,
  "at" integer NOT NULL,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id"),
  FOREIGN KEY ("series_id") REFERENCES "programme_series"("id"),
  FOREIGN KEY ("pass_id") REFERENCES "passes"("id") ON DELETE cascade,
  FOREIGN KEY ("voucher_id") REFERENCES "vouchers"("id") ON DELETE cascade,
  FOREIGN KEY ("gift_id") REFERENCES "gifts"("id"),
  FOREIGN KEY ("visit_id") REFERENCES "visits"("id"),
  FOREIGN KEY ("line_id") REFERENCES "visit_lines"("id"),
  FOREIGN KEY ("programme_id") REFERENCES "programmes"("id"),
  FOREIGN KEY ("reward_id") REFERENCES "rewards"("id"),
  FOREIGN KEY ("reverses") REFERENCES "movements"("id"),
  FOREIGN KEY ("import_id") REFERENCES "imports"("id"),
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id"),
  CONSTRAINT "movements_whose" CHECK((series_id IS NOT NULL) = (unit = 'stamps') AND (pass_id IS NOT NULL) = (unit = 'entries')
        AND (voucher_id IS NOT NULL) = (unit = 'money') AND (gift_id IS NOT NULL) = (unit = 'gifts')
        AND (client_id IS NOT NULL OR unit IN ('money', 'gifts'))),
  CONSTRAINT "movements_let_go" CHECK(lapsed >= 0 AND (forgiven >= 0 OR kind = 'void'))
) STRICT;
--> statement-breakpoint
INSERT INTO "movements_next" ("id", "client_id", "unit", "kind", "amount", "forgiven", "visit_id", "programme_id", "reverses", "import_id", "employee_id", "reason", "day", "at")
SELECT "id", "client_id", "unit", "kind", "amount", "forgiven", "visit_id", "programme_id", "reverses", "import_id", "employee_id", "reason", "day", "at" FROM "movements";
--> statement-breakpoint
DROP TABLE "movements";
--> statement-breakpoint
ALTER TABLE "movements_next" RENAME TO "movements";
--> statement-breakpoint
CREATE INDEX "movements_by_client" ON "movements" ("client_id","unit","id","amount");
--> statement-breakpoint
CREATE INDEX "movements_told" ON "movements" ("client_id","at","id") WHERE visit_id IS NULL;
--> statement-breakpoint
CREATE INDEX "movements_by_visit" ON "movements" ("visit_id") WHERE visit_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "movements_by_line" ON "movements" ("line_id") WHERE line_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "movements_reverses" ON "movements" ("reverses") WHERE reverses IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "movements_by_pass" ON "movements" ("pass_id") WHERE pass_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "movements_by_voucher" ON "movements" ("voucher_id") WHERE voucher_id IS NOT NULL;
--> statement-breakpoint
CREATE TABLE "lots" (
  "movement_id" integer PRIMARY KEY NOT NULL,
  "client_id" integer NOT NULL,
  "unit" text NOT NULL,
  "series_id" integer,
  "expires" text,
  "left" integer NOT NULL,
  FOREIGN KEY ("movement_id") REFERENCES "movements"("id") ON DELETE cascade,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("series_id") REFERENCES "programme_series"("id"),
  CONSTRAINT "lots_left" CHECK("lots"."left" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX "lots_of_client" ON "lots" ("client_id","unit","expires");
--> statement-breakpoint
CREATE INDEX "lots_expiring" ON "lots" ("expires") WHERE expires IS NOT NULL AND "left" > 0;
--> statement-breakpoint
CREATE TABLE "takings" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "movement_id" integer NOT NULL,
  "lot_id" integer NOT NULL,
  "amount" integer NOT NULL,
  "given_back" integer DEFAULT 0 NOT NULL,
  FOREIGN KEY ("movement_id") REFERENCES "movements"("id") ON DELETE cascade,
  FOREIGN KEY ("lot_id") REFERENCES "lots"("movement_id") ON DELETE cascade,
  CONSTRAINT "takings_amount" CHECK("takings"."amount" > 0 AND "takings"."given_back" BETWEEN 0 AND "takings"."amount")
) STRICT;
--> statement-breakpoint
CREATE INDEX "takings_by_movement" ON "takings" ("movement_id");
--> statement-breakpoint
CREATE INDEX "takings_by_lot" ON "takings" ("lot_id");
--> statement-breakpoint
-- Until now points had no last day: what is left of them is left of the latest entries.
INSERT INTO "lots" ("movement_id", "client_id", "unit", "left")
SELECT id, client_id, 'points', max(0, min(amount, balance - later)) FROM (
  SELECT m.id, m.client_id, m.amount, c.points AS balance,
    coalesce(sum(m.amount) OVER (PARTITION BY m.client_id ORDER BY m.id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS later
  FROM "movements" AS m JOIN "clients" AS c ON c.id = m.client_id WHERE m.amount > 0
);
--> statement-breakpoint
CREATE TRIGGER movements_stay BEFORE DELETE ON movements
WHEN NOT EXISTS (SELECT 1 FROM removals WHERE client_id = OLD.client_id)
BEGIN
  SELECT RAISE(ABORT, 'a movement is never deleted');
END;
--> statement-breakpoint
-- A movement may only change hands, and only between the cards that are being merged or parted in this very transaction.
CREATE TRIGGER movements_are_final BEFORE UPDATE ON movements
WHEN NOT EXISTS (SELECT 1 FROM merging WHERE client_id = OLD.client_id)
  OR NOT EXISTS (SELECT 1 FROM merging WHERE client_id = NEW.client_id)
  OR NEW.id <> OLD.id OR NEW.unit <> OLD.unit OR NEW.kind <> OLD.kind OR NEW.amount <> OLD.amount OR NEW.forgiven <> OLD.forgiven
  OR NEW.lapsed <> OLD.lapsed OR NEW.expires IS NOT OLD.expires OR NEW.series_id IS NOT OLD.series_id OR NEW.pass_id IS NOT OLD.pass_id
  OR NEW.voucher_id IS NOT OLD.voucher_id OR NEW.gift_id IS NOT OLD.gift_id OR NEW.line_id IS NOT OLD.line_id OR NEW.reward_id IS NOT OLD.reward_id
  OR NEW.visit_id IS NOT OLD.visit_id OR NEW.programme_id IS NOT OLD.programme_id OR NEW.reverses IS NOT OLD.reverses
  OR NEW.import_id IS NOT OLD.import_id OR NEW.employee_id <> OLD.employee_id OR NEW.reason <> OLD.reason
  OR NEW.day <> OLD.day OR NEW.at <> OLD.at
BEGIN
  SELECT RAISE(ABORT, 'a movement is never changed: write its opposite');
END;
--> statement-breakpoint
DROP TRIGGER visits_keep_their_money;
--> statement-breakpoint
CREATE TRIGGER visits_keep_their_money
BEFORE UPDATE OF day, at, gross, discount, points_money, total, tip, voucher_money, account_money, receipt_no ON visits
BEGIN
  SELECT RAISE(ABORT, 'what a visit cost is never changed: void it and log the right one');
END;
