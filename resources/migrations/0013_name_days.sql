-- Name days: by whose calendar a person keeps his, whether the shop greets by the calendar, and what was answered to such a greeting.
ALTER TABLE "persons" ADD COLUMN "name_day_calendar" text;
--> statement-breakpoint
ALTER TABLE "shop" ADD COLUMN "name_days_by_calendar" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
UPDATE "shop" SET "name_days_by_calendar" = 1 WHERE "country" = 'PL';
--> statement-breakpoint
ALTER TABLE "say_marks" ADD COLUMN "name_day" integer DEFAULT 0 NOT NULL;
