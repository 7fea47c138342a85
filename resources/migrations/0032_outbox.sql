-- Sending: what is to leave, what has left, and the accounts it leaves by. No password stands here.
CREATE TABLE "outbox" (
  "id" integer PRIMARY KEY NOT NULL,
  "client_id" integer NOT NULL REFERENCES "clients" ("id") ON DELETE CASCADE,
  "channel" text NOT NULL,
  "purpose" text NOT NULL,
  "address" text NOT NULL,
  "subject" text NOT NULL,
  "body" text NOT NULL,
  "language" text NOT NULL,
  "cause" text NOT NULL,
  "template_id" integer,
  "batch" text,
  "reference" text NOT NULL,
  "state" text NOT NULL,
  "not_before" integer NOT NULL,
  "good_until" integer,
  "attempts" integer NOT NULL,
  "next_at" integer NOT NULL,
  "provider_id" text,
  "problem" text,
  "detail" text NOT NULL,
  "block" text,
  "block_until" text,
  "created_at" integer NOT NULL,
  "created_by" integer NOT NULL REFERENCES "employees" ("id"),
  "changed_at" integer NOT NULL,
  "sent_at" integer,
  "mark_id" integer REFERENCES "reminder_marks" ("id") ON DELETE SET NULL,
  CONSTRAINT "outbox_channel" CHECK("channel" IN ('mail', 'sms')),
  CONSTRAINT "outbox_purpose" CHECK("purpose" IN ('service', 'greeting', 'marketing')),
  CONSTRAINT "outbox_state" CHECK("state" IN ('queued', 'sending', 'sent', 'refused', 'failed', 'unknown', 'blocked', 'stopped')),
  CONSTRAINT "outbox_sent" CHECK(("state" = 'sent') = ("sent_at" IS NOT NULL)),
  CONSTRAINT "outbox_text" CHECK("address" <> '' AND "body" <> '' AND "cause" <> '' AND "attempts" >= 0)
) STRICT;
--> statement-breakpoint
-- One client, one cause, one channel: one message. The reference is what servers and gateways know it by.
CREATE UNIQUE INDEX "outbox_once" ON "outbox" ("client_id","cause","channel");
--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_reference" ON "outbox" ("reference");
--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" ("next_at","id") WHERE state = 'queued';
--> statement-breakpoint
CREATE INDEX "outbox_states" ON "outbox" ("state","id");
--> statement-breakpoint
CREATE INDEX "outbox_sent_last" ON "outbox" ("channel","sent_at") WHERE sent_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "outbox_marks" ON "outbox" ("mark_id") WHERE mark_id IS NOT NULL;
--> statement-breakpoint
-- Every time a message was given to the network: what the limits by hour and day are counted from.
CREATE TABLE "outbox_tries" (
  "id" integer PRIMARY KEY NOT NULL,
  "message_id" integer NOT NULL REFERENCES "outbox" ("id") ON DELETE CASCADE,
  "channel" text NOT NULL,
  "at" integer NOT NULL,
  "ended_at" integer,
  "outcome" text,
  "problem" text,
  CONSTRAINT "outbox_tries_outcome" CHECK("outcome" IN ('sent', 'later', 'account', 'refused', 'unknown')),
  CONSTRAINT "outbox_tries_ended" CHECK(("outcome" IS NULL) = ("ended_at" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX "outbox_tries_message" ON "outbox_tries" ("message_id");
--> statement-breakpoint
CREATE INDEX "outbox_tries_by_channel" ON "outbox_tries" ("channel","at");
--> statement-breakpoint
CREATE TABLE "sending_accounts" (
  "channel" text PRIMARY KEY NOT NULL,
  "settings" text NOT NULL,
  "version" integer NOT NULL,
  "changed_at" integer NOT NULL,
  CONSTRAINT "sending_accounts_channel" CHECK("channel" IN ('mail', 'sms') AND json_valid("settings"))
) STRICT;
