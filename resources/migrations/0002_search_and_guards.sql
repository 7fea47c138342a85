-- changes: high_water
-- Full-text search over folded words, and the triggers that keep history. Neither can be said in the Drizzle schema.
-- Contentless: the words are written by the application (folded, in both alphabets); the rowid is the client's id.
CREATE VIRTUAL TABLE client_search USING fts5(
  words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4 5 6', tokenize = 'unicode61 remove_diacritics 0'
);
--> statement-breakpoint
-- A deleted name must leave the index too, not only the table.
INSERT INTO client_search (client_search, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIRTUAL TABLE client_words USING fts5vocab('client_search', 'row');
--> statement-breakpoint
CREATE TRIGGER movements_are_final BEFORE UPDATE ON movements
BEGIN
  SELECT RAISE(ABORT, 'a movement is never changed: write its opposite');
END;
--> statement-breakpoint
CREATE TRIGGER movements_stay BEFORE DELETE ON movements
WHEN NOT EXISTS (SELECT 1 FROM removals WHERE client_id = OLD.client_id)
BEGIN
  SELECT RAISE(ABORT, 'a movement is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER visits_stay BEFORE DELETE ON visits
WHEN OLD.sample = 0 AND NOT EXISTS (SELECT 1 FROM removals WHERE client_id = OLD.client_id)
BEGIN
  SELECT RAISE(ABORT, 'a visit is voided, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER clients_stay BEFORE DELETE ON clients
WHEN NOT EXISTS (SELECT 1 FROM removals WHERE client_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'a client is archived, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER visits_keep_their_money BEFORE UPDATE OF day, at, gross, discount, points_money, total, tip, receipt_no ON visits
BEGIN
  SELECT RAISE(ABORT, 'what a visit cost is never changed: void it and log the right one');
END;
--> statement-breakpoint
CREATE TRIGGER visits_stay_void BEFORE UPDATE OF state ON visits WHEN OLD.state = 'void'
BEGIN
  SELECT RAISE(ABORT, 'a void visit stays void');
END;
--> statement-breakpoint
CREATE TRIGGER audit_is_final BEFORE UPDATE ON audit
WHEN NEW.detail IS NOT NULL
  OR NEW.seq <> OLD.seq OR NEW.at <> OLD.at OR NEW.employee_id IS NOT OLD.employee_id OR NEW.device <> OLD.device
  OR NEW.operation <> OLD.operation OR NEW.subject <> OLD.subject OR NEW.subject_id IS NOT OLD.subject_id
  OR NEW.detail_hash <> OLD.detail_hash OR NEW.hash <> OLD.hash
BEGIN
  SELECT RAISE(ABORT, 'an audit entry is never changed; only its personal detail may be blanked');
END;
--> statement-breakpoint
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'an audit entry is never deleted');
END;
--> statement-breakpoint
INSERT INTO high_water (id, sequence, visits, movements, movements_sum, audit_head) VALUES (1, 0, 0, 0, 0, '');
