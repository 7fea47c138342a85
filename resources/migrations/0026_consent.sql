-- Consent per purpose and channel, whom the shop must not contact, goodbyes, and how often it may come to anybody at all.
ALTER TABLE "consents" ADD COLUMN "channel" text NOT NULL DEFAULT 'all' CHECK ("channel" IN ('all', 'call', 'sms', 'mail', 'messenger'));
--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "how" text NOT NULL DEFAULT 'orally' CHECK ("how" IN ('orally', 'paper', 'message'));
--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "said_day" text CHECK ("said_day" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
--> statement-breakpoint
CREATE INDEX "consents_no" ON "consents" ("client_id") WHERE state <> 'given';
--> statement-breakpoint
CREATE TABLE "consent_wordings" (
  "id" integer PRIMARY KEY NOT NULL,
  "purpose" text NOT NULL,
  "number" integer NOT NULL,
  "texts" text NOT NULL,
  "at" integer NOT NULL,
  "employee_id" integer NOT NULL REFERENCES "employees" ("id"),
  CONSTRAINT "consent_wordings_purpose" CHECK("purpose" IN ('keep-data', 'marketing', 'greeting') AND "number" > 0 AND json_valid("texts"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX "consent_wordings_number" ON "consent_wordings" ("purpose","number");
--> statement-breakpoint
CREATE TABLE "contact_rules" (
  "id" integer PRIMARY KEY NOT NULL,
  "rules" text NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "contact_rules_one" CHECK("id" = 1 AND json_valid("rules"))
) STRICT;
--> statement-breakpoint
CREATE TABLE "contact_wishes" (
  "id" integer PRIMARY KEY NOT NULL,
  "client_id" integer NOT NULL REFERENCES "clients" ("id") ON DELETE CASCADE,
  "allowance" integer,
  "only_by" text,
  "at" integer NOT NULL,
  "employee_id" integer NOT NULL REFERENCES "employees" ("id"),
  CONSTRAINT "contact_wishes_allowance" CHECK("allowance" >= 0),
  CONSTRAINT "contact_wishes_only_by" CHECK("only_by" IN ('call', 'sms', 'mail', 'messenger'))
) STRICT;
--> statement-breakpoint
CREATE INDEX "contact_wishes_client" ON "contact_wishes" ("client_id");
--> statement-breakpoint
CREATE TABLE "contact_bans" (
  "id" integer PRIMARY KEY NOT NULL,
  "client_id" integer NOT NULL REFERENCES "clients" ("id") ON DELETE CASCADE,
  "reason" text NOT NULL,
  "day" text NOT NULL,
  "at" integer NOT NULL,
  "employee_id" integer NOT NULL REFERENCES "employees" ("id"),
  "lift_reason" text,
  "lifted_at" integer,
  "lifted_by" integer REFERENCES "employees" ("id"),
  CONSTRAINT "contact_bans_reason" CHECK(length(trim("reason")) > 0 AND ("lifted_at" IS NULL OR length(trim("lift_reason")) > 0)),
  CONSTRAINT "contact_bans_lifted" CHECK(("lifted_at" IS NULL) = ("lifted_by" IS NULL) AND ("lifted_at" IS NULL) = ("lift_reason" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX "contact_bans_client" ON "contact_bans" ("client_id");
--> statement-breakpoint
CREATE INDEX "contact_bans_open" ON "contact_bans" ("client_id") WHERE lifted_at IS NULL;
--> statement-breakpoint
CREATE TABLE "goodbyes" (
  "id" integer PRIMARY KEY NOT NULL,
  "client_id" integer NOT NULL REFERENCES "clients" ("id") ON DELETE CASCADE,
  "day" text NOT NULL,
  "at" integer NOT NULL,
  "employee_id" integer NOT NULL REFERENCES "employees" ("id"),
  "answer" text,
  "undone_at" integer,
  "undone_by" integer REFERENCES "employees" ("id"),
  CONSTRAINT "goodbyes_undone" CHECK(("undone_at" IS NULL) = ("undone_by" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX "goodbyes_client" ON "goodbyes" ("client_id");
--> statement-breakpoint
CREATE INDEX "goodbyes_day" ON "goodbyes" ("day") WHERE undone_at IS NULL;
--> statement-breakpoint
-- Kept with the card, because every list shows them: whether somebody wrote "do not contact", and the day of the last goodbye.
ALTER TABLE "clients" ADD COLUMN "banned" integer NOT NULL DEFAULT 0 CHECK ("banned" IN (0, 1));
--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "goodbye_day" text;
--> statement-breakpoint
CREATE INDEX "clients_not_contacted" ON "clients" ("id") WHERE banned = 1 OR goodbye_day IS NOT NULL;
--> statement-breakpoint
CREATE TRIGGER "contact_bans_added" AFTER INSERT ON "contact_bans" BEGIN
  UPDATE clients SET banned = EXISTS (SELECT 1 FROM contact_bans WHERE client_id = NEW.client_id AND lifted_at IS NULL) WHERE id = NEW.client_id;
END;
--> statement-breakpoint
CREATE TRIGGER "contact_bans_changed" AFTER UPDATE OF "client_id", "lifted_at" ON "contact_bans" BEGIN
  UPDATE clients SET banned = EXISTS (SELECT 1 FROM contact_bans WHERE client_id = clients.id AND lifted_at IS NULL)
  WHERE id IN (OLD.client_id, NEW.client_id);
END;
--> statement-breakpoint
CREATE TRIGGER "contact_bans_gone" AFTER DELETE ON "contact_bans" BEGIN
  UPDATE clients SET banned = EXISTS (SELECT 1 FROM contact_bans WHERE client_id = OLD.client_id AND lifted_at IS NULL) WHERE id = OLD.client_id;
END;
--> statement-breakpoint
CREATE TRIGGER "goodbyes_added" AFTER INSERT ON "goodbyes" BEGIN
  UPDATE clients SET goodbye_day = (SELECT max(day) FROM goodbyes WHERE client_id = NEW.client_id AND undone_at IS NULL) WHERE id = NEW.client_id;
END;
--> statement-breakpoint
CREATE TRIGGER "goodbyes_changed" AFTER UPDATE OF "client_id", "undone_at" ON "goodbyes" BEGIN
  UPDATE clients SET goodbye_day = (SELECT max(day) FROM goodbyes WHERE client_id = clients.id AND undone_at IS NULL)
  WHERE id IN (OLD.client_id, NEW.client_id);
END;
--> statement-breakpoint
CREATE TRIGGER "goodbyes_gone" AFTER DELETE ON "goodbyes" BEGIN
  UPDATE clients SET goodbye_day = (SELECT max(day) FROM goodbyes WHERE client_id = OLD.client_id AND undone_at IS NULL) WHERE id = OLD.client_id;
END;
