-- Who has had which reward how often: some may be had only so often.
CREATE INDEX "movements_of_rewards" ON "movements" ("client_id","reward_id") WHERE reward_id IS NOT NULL;
