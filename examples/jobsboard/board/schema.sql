-- Ids are never used again (AUTOINCREMENT): a link in an old mail must not lead
-- to another job.
CREATE TABLE IF NOT EXISTS jobs (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  company       TEXT NOT NULL,
  company_email TEXT NOT NULL,
  title         TEXT NOT NULL,
  details       TEXT NOT NULL,
  open          INTEGER NOT NULL CHECK (open IN (0, 1)),
  created       INTEGER NOT NULL, -- seconds since 1970, as all times here
  modified      INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS subscribers (
  id      INTEGER PRIMARY KEY,
  email   TEXT NOT NULL UNIQUE COLLATE NOCASE,
  created INTEGER NOT NULL
) STRICT;

-- One subscriber may follow many jobs; with a job go its subscriptions.
CREATE TABLE IF NOT EXISTS subscriptions (
  job_id        INTEGER NOT NULL REFERENCES jobs ON DELETE CASCADE,
  subscriber_id INTEGER NOT NULL REFERENCES subscribers ON DELETE CASCADE,
  created       INTEGER NOT NULL,
  PRIMARY KEY (job_id, subscriber_id)
) STRICT, WITHOUT ROWID;
