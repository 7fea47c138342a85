-- What is credited once (birthday, name day, welcome), who brought whom, gifts planned and given, and how far the work of each business day has come.
CREATE TABLE "bonuses" (
  "movement_id" integer PRIMARY KEY NOT NULL,
  "client_id" integer NOT NULL,
  "occasion" text NOT NULL,
  "year" integer NOT NULL,
  "day" text NOT NULL,
  FOREIGN KEY ("movement_id") REFERENCES "movements"("id") ON DELETE cascade,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "bonuses_once" ON "bonuses" ("client_id","occasion","year");
--> statement-breakpoint
CREATE TABLE "referrals" (
  "id" integer PRIMARY KEY NOT NULL,
  "client_id" integer NOT NULL,
  "by_client_id" integer,
  "day" text NOT NULL,
  "at" integer NOT NULL,
  "employee_id" integer NOT NULL,
  "visit_id" integer,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("by_client_id") REFERENCES "clients"("id") ON DELETE set null,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id"),
  FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "referrals_of_client" ON "referrals" ("client_id");
--> statement-breakpoint
CREATE INDEX "referrals_by" ON "referrals" ("by_client_id") WHERE by_client_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "referrals_visit" ON "referrals" ("visit_id") WHERE visit_id IS NOT NULL;
--> statement-breakpoint
CREATE TRIGGER referrals_begin_no_circle BEFORE INSERT ON referrals
WHEN NEW.client_id IN (
  WITH RECURSIVE up (id) AS (
    SELECT NEW.by_client_id UNION SELECT by_client_id FROM referrals JOIN up ON referrals.client_id = up.id
  ) SELECT id FROM up WHERE id IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'nobody was brought by whom he brought');
END;
--> statement-breakpoint
-- Between two cards that are merged or parted such a row stays where it is, as one does that the table's keys forbid.
CREATE TRIGGER referrals_make_no_circle BEFORE UPDATE OF client_id, by_client_id ON referrals
WHEN NEW.client_id IN (
  WITH RECURSIVE up (id) AS (
    SELECT NEW.by_client_id
    UNION SELECT by_client_id FROM referrals JOIN up ON referrals.client_id = up.id WHERE referrals.id <> NEW.id
  ) SELECT id FROM up WHERE id IS NOT NULL
)
BEGIN
  SELECT RAISE(IGNORE);
END;
--> statement-breakpoint
CREATE TABLE "gift_givings" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "gift_id" integer NOT NULL,
  "client_id" integer NOT NULL,
  "why" text NOT NULL,
  "planned_day" text,
  "given_day" text,
  "given_at" integer,
  "cost" integer,
  "employee_id" integer NOT NULL,
  "movement_id" integer,
  "visit_id" integer,
  "reward_id" integer,
  "back_at" integer,
  FOREIGN KEY ("gift_id") REFERENCES "gifts"("id"),
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id"),
  FOREIGN KEY ("movement_id") REFERENCES "movements"("id") ON DELETE set null,
  FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE set null,
  FOREIGN KEY ("reward_id") REFERENCES "rewards"("id"),
  CONSTRAINT "gift_givings_when" CHECK("gift_givings"."planned_day" IS NOT NULL OR "gift_givings"."given_day" IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE INDEX "gift_givings_by_client" ON "gift_givings" ("client_id","given_at");
--> statement-breakpoint
CREATE INDEX "gift_givings_by_gift" ON "gift_givings" ("gift_id","given_at");
--> statement-breakpoint
CREATE INDEX "gift_givings_planned" ON "gift_givings" ("planned_day") WHERE given_day IS NULL AND back_at IS NULL;
--> statement-breakpoint
CREATE INDEX "gift_givings_movement" ON "gift_givings" ("movement_id") WHERE movement_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "gift_givings_visit" ON "gift_givings" ("visit_id") WHERE visit_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "movements_by_gift" ON "movements" ("gift_id") WHERE gift_id IS NOT NULL;
--> statement-breakpoint
CREATE TABLE "day_work" (
  "name" text PRIMARY KEY NOT NULL,
  "done_day" text NOT NULL
) STRICT;
