-- Who may do what at a till, and what he shows to begin: hashes only, made with a secret that lies beside the database.
CREATE TABLE "roles" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "preset" text,
  "name" text NOT NULL,
  "rights" text NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  CONSTRAINT "roles_preset" CHECK("preset" IN ('administrator', 'employee')),
  CONSTRAINT "roles_rights" CHECK(json_valid("rights"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "roles_one_preset" ON "roles" ("preset") WHERE preset IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "employees" ADD "role_id" integer REFERENCES "roles"("id");
--> statement-breakpoint
CREATE TABLE "access_secrets" (
  "employee_id" integer NOT NULL REFERENCES "employees"("id"),
  "kind" text NOT NULL,
  "salt" blob NOT NULL,
  "hash" blob NOT NULL,
  "set_at" integer NOT NULL,
  PRIMARY KEY ("employee_id", "kind"),
  CONSTRAINT "access_secrets_kind" CHECK("kind" IN ('pin', 'password', 'badge', 'recovery'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "access_badges" ON "access_secrets" ("hash") WHERE kind = 'badge';
--> statement-breakpoint
CREATE TABLE "access_tries" (
  "who" text PRIMARY KEY NOT NULL,
  "failed" integer NOT NULL,
  "until" integer NOT NULL,
  "at" integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE "access_settings" (
  "id" integer PRIMARY KEY NOT NULL,
  "idle_minutes" integer NOT NULL,
  "badge_enough" integer NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "access_settings_one" CHECK("id" = 1),
  CONSTRAINT "access_settings_idle" CHECK("idle_minutes" BETWEEN 0 AND 240),
  CONSTRAINT "access_settings_badge" CHECK("badge_enough" IN (0, 1))
) STRICT;
--> statement-breakpoint
INSERT INTO "access_settings" VALUES (1, 10, 0, 1);
