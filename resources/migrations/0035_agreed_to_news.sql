-- What a client last said about news, from the index alone: the list of clients is filtered by it.
CREATE INDEX "consents_news" ON "consents" ("client_id","channel","state") WHERE purpose = 'marketing';
