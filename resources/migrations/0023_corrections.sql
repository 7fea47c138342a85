-- A visit remembers by how much of a hundred the cashier's own discount was, so that it stays a percentage when the visit is put right.
ALTER TABLE "visits" ADD COLUMN "discount_hundredths" integer CHECK ("discount_hundredths" BETWEEN 1 AND 10000);
