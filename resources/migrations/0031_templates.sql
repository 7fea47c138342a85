-- Texts for messages to clients: what each is for, and its words by channel and language, with fields in braces by their keys.
CREATE TABLE "message_templates" (
  "id" integer PRIMARY KEY NOT NULL,
  "kind" text NOT NULL,
  "name" text DEFAULT '' NOT NULL,
  "purpose" text NOT NULL,
  "plain_sms" integer DEFAULT 0 NOT NULL,
  "created_at" integer NOT NULL,
  "retired_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  CONSTRAINT "message_templates_kind" CHECK("message_templates"."kind" IN ('birthday', 'name-day', 'welcome', 'thanks', 'miss-you', 'reward', 'pass-ends', 'order-ready', 'debt', 'own')
    AND ("message_templates"."kind" <> 'own' OR "message_templates"."name" <> '')),
  CONSTRAINT "message_templates_purpose" CHECK("message_templates"."purpose" IN ('service', 'greeting', 'marketing') AND "message_templates"."plain_sms" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE "message_texts" (
  "template_id" integer NOT NULL,
  "language" text NOT NULL,
  "channel" text NOT NULL,
  "subject" text DEFAULT '' NOT NULL,
  "text" text NOT NULL,
  PRIMARY KEY("template_id", "language", "channel"),
  FOREIGN KEY ("template_id") REFERENCES "message_templates"("id") ON DELETE cascade,
  CONSTRAINT "message_texts_what" CHECK("message_texts"."language" IN ('en', 'uk', 'ru', 'ro', 'pl') AND "message_texts"."channel" IN ('sms', 'messenger', 'mail')
    AND "message_texts"."text" <> '' AND ("message_texts"."subject" = '' OR "message_texts"."channel" = 'mail'))
) STRICT;
