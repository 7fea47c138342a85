-- Kinds of pass that came with the invented shop go with it.
ALTER TABLE "pass_types" ADD COLUMN "sample" integer NOT NULL DEFAULT 0;
