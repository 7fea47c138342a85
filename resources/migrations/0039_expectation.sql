-- What the shop's own visits tell of when clients come and of what they spend: one row, written by the daily count.
CREATE TABLE "expectation_model" (
  "id" integer PRIMARY KEY NOT NULL,
  "r" real NOT NULL,
  "alpha" real NOT NULL,
  "a" real NOT NULL,
  "b" real NOT NULL,
  "p" real,
  "q" real,
  "gamma" real,
  "clients" integer NOT NULL,
  "repeating" integer NOT NULL,
  "fitted_on" text NOT NULL,
  CONSTRAINT "expectation_model_one" CHECK("expectation_model"."id" = 1),
  CONSTRAINT "expectation_model_comings" CHECK("expectation_model"."r" > 0 AND "expectation_model"."alpha" > 0 AND "expectation_model"."a" > 0 AND "expectation_model"."b" > 0),
  CONSTRAINT "expectation_model_spending" CHECK(("expectation_model"."p" IS NULL) = ("expectation_model"."q" IS NULL) AND ("expectation_model"."p" IS NULL) = ("expectation_model"."gamma" IS NULL))
) STRICT;
