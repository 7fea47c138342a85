-- The receipt printer, and what stands on its slips.
CREATE TABLE "slip_settings" (
  "id" integer PRIMARY KEY NOT NULL,
  "host" text,
  "port" integer,
  "roll" text NOT NULL,
  "thanks" text NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "slip_settings_one" CHECK("id" = 1 AND ("host" IS NULL) = ("port" IS NULL) AND "roll" IN ('58', '80'))
) STRICT;
