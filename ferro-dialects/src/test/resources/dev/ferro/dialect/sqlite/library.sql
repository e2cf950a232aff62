-- Everything that an SQLite schema can say, written as people write it.
CREATE TABLE authors (
    id      INTEGER PRIMARY KEY AUTOINCREMENT, -- the rowid
    name    VARCHAR (80) NOT NULL COLLATE NOCASE,
    "born"  DATE,
    [e-mail] text unique on conflict ignore,
    `score` DOUBLE PRECISION DEFAULT -1.5 /* none yet */,
    joined  DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    token   TEXT NOT NULL DEFAULT (lower(hex(randomblob(16)))),
    boss    INT REFERENCES authors ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    initial TEXT GENERATED ALWAYS AS (substr(name, 1, 1)) STORED,
    shout   AS (upper(name)),
    CONSTRAINT name_is_long CHECK (length(name) > 1),
    CHECK (score IS NULL OR score >= -2)
);

CREATE TABLE books(id BIGINT,isbn CHAR(13) PRIMARY KEY NOT NULL,author_id integer not null references Authors(ID) on delete cascade on update no action,title,price numeric(10,2) default 0.00 check(price>=0),weird unsigned big int,flag BOOLEAN DEFAULT TRUE,CONSTRAINT one_title UNIQUE(author_id,title))without rowid;

CREATE TABLE editions (
    isbn    TEXT NOT NULL,
    number  INTEGER NOT NULL,
    printed ANY,
    size    REAL,
    cover   BLOB,
    PRIMARY KEY (isbn DESC, number) ON CONFLICT REPLACE
    CONSTRAINT fk_editions_book FOREIGN KEY (isbn) REFERENCES books (isbn) MATCH SIMPLE ON UPDATE CASCADE
) STRICT;

CREATE TABLE 'old key' (code TEXT PRIMARY KEY, "select" TEXT, "say ""hi""" TEXT DEFAULT 'it''s');

CREATE TABLE log AS SELECT id, name, joined FROM authors;

CREATE UNIQUE INDEX ix_books_title ON books (title COLLATE NOCASE, price DESC) WHERE flag AND price > 0;
CREATE INDEX IF NOT EXISTS "ix authors" ON authors (lower(name), "e-mail", born DESC);
CREATE INDEX ix_log ON log ("name");

CREATE TRIGGER authors_logged AFTER INSERT ON authors
BEGIN
    INSERT INTO log (id, name, joined) VALUES (NEW.id, NEW.name, NEW.joined);
    DELETE FROM log WHERE name = ';';
END;

CREATE VIEW titles AS SELECT name, title FROM authors JOIN books ON author_id = authors.id;

CREATE VIRTUAL TABLE texts USING fts5(title, body);
