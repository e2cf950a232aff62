CREATE TABLE authors (
    id INTEGER AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(120) NOT NULL,
    born DATE COMMENT 'the day',
    `order` INTEGER DEFAULT 0,
    CONSTRAINT authors_order CHECK (`order` >= 0)
) COMMENT = 'who writes, it''s said';

CREATE TABLE books (
    isbn CHAR(13) NOT NULL PRIMARY KEY,
    title VARCHAR(400) NOT NULL,
    author INTEGER NOT NULL,
    editor_id INTEGER,
    price NUMERIC(8, 2) DEFAULT 0 NOT NULL CHECK (price >= 0),
    gross NUMERIC(12, 2) AS (price * 119 / 100) PERSISTENT,
    state VARCHAR(10) DEFAULT 'new' NOT NULL,
    kind ENUM('novel', 'poetry', 'it''s other'),
    cover LONGBLOB,
    details JSON,
    added TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT books_title UNIQUE (title, author),
    CONSTRAINT books_author FOREIGN KEY (author) REFERENCES authors (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT books_editor FOREIGN KEY (editor_id) REFERENCES authors (id) ON DELETE SET NULL,
    CONSTRAINT ck_books_state CHECK (state IN ('new', 'used', 'lost'))
);

CREATE TABLE copies (
    book CHAR(13) NOT NULL,
    number INTEGER NOT NULL,
    shelf VARCHAR(10),
    code UUID DEFAULT UUID() NOT NULL,
    PRIMARY KEY (book, number),
    CONSTRAINT copies_book FOREIGN KEY (book) REFERENCES books (isbn) ON DELETE CASCADE
);

CREATE TABLE loans (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    book CHAR(13) NOT NULL,
    number INTEGER NOT NULL,
    `from` DATETIME NOT NULL,
    `to` DATETIME,
    CONSTRAINT loans_of_copies FOREIGN KEY (book, number) REFERENCES copies (book, number),
    CONSTRAINT loans_end CHECK (`to` IS NULL OR `to` >= `from`)
);

CREATE TABLE notes (`class` LONGTEXT, `two words` FLOAT, `it's` DOUBLE, _x BIGINT, `2nd` SMALLINT, `Int` BOOLEAN);

CREATE INDEX loans_open ON loans (book, `from` DESC);

CREATE UNIQUE INDEX authors_name ON authors (name);

CREATE INDEX `index of notes` ON notes (`two words`, `2nd`);

CREATE VIEW open_loans AS SELECT * FROM loans WHERE `to` IS NULL;

CREATE TRIGGER count_loans AFTER INSERT ON authors FOR EACH ROW SET @authors = COALESCE(@authors, 0) + 1;
