-- What a figure of the shop is to be by a day.
CREATE TABLE "goals" (
  "id" integer PRIMARY KEY NOT NULL,
  "figure" text NOT NULL,
  "value" integer NOT NULL,
  "from_day" text NOT NULL,
  "until_day" text NOT NULL,
  "created_at" integer NOT NULL,
  "created_by" integer NOT NULL REFERENCES "employees" ("id"),
  "retired_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  CONSTRAINT "goals_whole" CHECK("value" > 0 AND "from_day" <= "until_day")
) STRICT;
