CREATE TABLE "rfm_settings" (
  "id" integer PRIMARY KEY NOT NULL,
  "bounds" text,
  "version" integer NOT NULL,
  CONSTRAINT "rfm_settings_one" CHECK("rfm_settings"."id" = 1)
) STRICT;
