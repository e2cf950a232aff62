CREATE TABLE authors (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name VARCHAR(120) NOT NULL COLLATE NOCASE,
    born DATE,
    "order" INTEGER DEFAULT 0 CHECK ("order" >= 0)
);

CREATE TABLE books (
    isbn CHAR(13) PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    author INTEGER NOT NULL REFERENCES authors ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    editor_id INTEGER REFERENCES authors (id) ON DELETE SET NULL,
    price NUMERIC(8, 2) NOT NULL DEFAULT 0 CHECK (price >= 0),
    gross NUMERIC GENERATED ALWAYS AS (price * 119 / 100) VIRTUAL,
    state TEXT NOT NULL DEFAULT 'new' CONSTRAINT ck_books_state CHECK (state IN ('new', 'used', 'lost')),
    cover BLOB,
    added TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (title, author)
);

CREATE TABLE copies (
    book CHAR(13) NOT NULL REFERENCES books (isbn) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    shelf NVARCHAR(10),
    PRIMARY KEY (book, number)
) WITHOUT ROWID;

CREATE TABLE loans (
    id INTEGER NOT NULL PRIMARY KEY,
    book CHAR(13) NOT NULL,
    number INTEGER NOT NULL,
    "from" TIMESTAMP NOT NULL,
    "to" TIMESTAMP,
    CONSTRAINT loans_of_copies FOREIGN KEY (book, number) REFERENCES copies (book, number),
    CONSTRAINT loans_end CHECK ("to" IS NULL OR "to" >= "from")
);

CREATE TABLE tags (
    id INTEGER NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    parent TEXT REFERENCES tags (code)
) STRICT;

CREATE TABLE book_tags (
    book_isbn CHAR(13) NOT NULL REFERENCES books ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tags ON DELETE CASCADE,
    PRIMARY KEY (book_isbn, tag_id)
);

CREATE TABLE notes ("class" TEXT, "two words" REAL, "it's" DOUBLE, _x BIGINT, "2nd" SMALLINT, int BOOLEAN);

CREATE INDEX loans_open ON loans (book, "from" DESC) WHERE "to" IS NULL;

CREATE UNIQUE INDEX authors_name ON authors ((lower(name)));

CREATE INDEX "index of notes" ON notes ("two words", class);

CREATE VIEW open_loans AS SELECT * FROM loans WHERE "to" IS NULL;

CREATE TRIGGER count_loans AFTER INSERT ON loans BEGIN UPDATE tags SET code = code; END;
