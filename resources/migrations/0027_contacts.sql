-- The journal of contacts: every conversation and message with a client, and who is just being called.
CREATE TABLE "contacts" (
  "id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "client_id" integer NOT NULL,
  "day" text NOT NULL,
  "at" integer NOT NULL,
  "employee_id" integer NOT NULL,
  "channel" text NOT NULL,
  "direction" text NOT NULL,
  "purpose" text NOT NULL,
  "subject" text NOT NULL,
  "outcome" text NOT NULL,
  "answer" text NOT NULL,
  "mood" text,
  "cause" text,
  "task_id" integer,
  "message_id" integer,
  "template_id" integer,
  "fact_id" integer,
  "brought_about" text,
  "edited_at" integer,
  "taken_back_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id"),
  FOREIGN KEY ("fact_id") REFERENCES "facts"("id") ON DELETE set null,
  CONSTRAINT "contacts_channel" CHECK("channel" IN ('counter', 'call', 'sms', 'mail', 'messenger')),
  CONSTRAINT "contacts_direction" CHECK("direction" IN ('out', 'in')),
  CONSTRAINT "contacts_purpose" CHECK("purpose" IN ('service', 'greeting', 'marketing')),
  CONSTRAINT "contacts_outcome" CHECK("outcome" IN ('reached', 'agreed', 'thinking', 'left-message', 'unreachable', 'refused', 'sent')),
  CONSTRAINT "contacts_mood" CHECK("mood" IN ('good', 'neutral', 'bad')),
  CONSTRAINT "contacts_brought_about" CHECK(json_valid("brought_about"))
) STRICT;
--> statement-breakpoint
CREATE INDEX "contacts_client" ON "contacts" ("client_id","at","id");
--> statement-breakpoint
-- The last real conversation, and what used up the allowance or began a rest, each from one short index.
CREATE INDEX "contacts_spoken" ON "contacts" ("client_id","day")
  WHERE taken_back_at IS NULL AND (direction = 'in' OR outcome IN ('reached', 'agreed', 'thinking', 'refused'));
--> statement-breakpoint
CREATE INDEX "contacts_budget" ON "contacts" ("client_id","day")
  WHERE taken_back_at IS NULL AND (outcome = 'refused' OR purpose = 'marketing');
--> statement-breakpoint
CREATE INDEX "contacts_budget_days" ON "contacts" ("day")
  WHERE taken_back_at IS NULL AND (outcome = 'refused' OR purpose = 'marketing');
--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_message" ON "contacts" ("message_id") WHERE message_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "contacts_fact" ON "contacts" ("fact_id") WHERE fact_id IS NOT NULL;
--> statement-breakpoint
-- Who of two at work has a client of the call list before him: the other one is given the next.
CREATE TABLE "call_holds" (
  "client_id" integer PRIMARY KEY NOT NULL,
  "device" text NOT NULL,
  "employee_id" integer NOT NULL,
  "until" integer NOT NULL,
  FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE cascade,
  FOREIGN KEY ("employee_id") REFERENCES "employees"("id") ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX "call_holds_device" ON "call_holds" ("device");
