-- Whom a line went to and when stand in the line itself: who ever took something, or never did, is read from one index without a look at each visit.
DROP INDEX "visit_lines_item";
--> statement-breakpoint
ALTER TABLE "visit_lines" ADD COLUMN "taker_id" integer;
--> statement-breakpoint
ALTER TABLE "visit_lines" ADD COLUMN "taken_day" text;
--> statement-breakpoint
UPDATE "visit_lines" SET ("taker_id", "taken_day") = (SELECT iif(state = 'open' AND quantity > visit_lines.returned, client_id, NULL), day FROM visits WHERE visits.id = visit_id);
--> statement-breakpoint
CREATE INDEX "visit_lines_taken" ON "visit_lines" ("item_id","taker_id","taken_day") WHERE item_id IS NOT NULL AND taker_id IS NOT NULL;
--> statement-breakpoint
CREATE TRIGGER "visit_lines_taken_of_new" AFTER INSERT ON "visit_lines" BEGIN
  UPDATE visit_lines SET (taker_id, taken_day) = (SELECT iif(state = 'open' AND NEW.quantity > NEW.returned, client_id, NULL), day FROM visits WHERE id = NEW.visit_id)
  WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER "visit_lines_taken_after_return" AFTER UPDATE OF "quantity", "returned" ON "visit_lines" BEGIN
  UPDATE visit_lines SET taker_id = (SELECT iif(state = 'open' AND NEW.quantity > NEW.returned, client_id, NULL) FROM visits WHERE id = NEW.visit_id)
  WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER "visits_taken_by_other" AFTER UPDATE OF "client_id", "state" ON "visits"
WHEN OLD.client_id IS NOT NEW.client_id OR OLD.state <> NEW.state BEGIN
  UPDATE visit_lines SET taker_id = iif(NEW.state = 'open' AND quantity > returned, NEW.client_id, NULL) WHERE visit_id = NEW.id;
END;
