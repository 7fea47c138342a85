-- Money taken or paid out beside visits: gift cards sold, deposits, debts settled, what is left of a card paid back.
CREATE TABLE "paid_beside" (
  "movement_id" integer PRIMARY KEY NOT NULL,
  "day" text NOT NULL,
  "payment" text NOT NULL,
  "amount" integer NOT NULL,
  FOREIGN KEY ("movement_id") REFERENCES "movements"("id") ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX "paid_beside_by_day" ON "paid_beside" ("day");
