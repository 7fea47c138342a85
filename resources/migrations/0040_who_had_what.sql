-- Who ever had an item, or never had it, without reading every basket: segments and the list of clients ask for it.
CREATE INDEX "visit_lines_item" ON "visit_lines" ("item_id","visit_id","quantity","returned") WHERE item_id IS NOT NULL;
