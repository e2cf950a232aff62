-- A schema as people write them: other names of types, unnamed constraints, arrays, odd names.
CREATE TABLE members (
    id INT AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR2(80) DEFAULT 'n. n.' NOT NULL,
    mail VARCHAR(320) CHECK (mail LIKE '%@%'),
    joined TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    left_on DATE DEFAULT '2030-01-01',
    level ENUM('none', 'basic', 'it''s gold') DEFAULT 'none' NOT NULL,
    tags VARCHAR(20) ARRAY DEFAULT ARRAY['a', 'b'],
    settings JSON DEFAULT JSON '{"theme": "dark"}' NOT NULL,
    motto JSON DEFAULT 'carpe diem',
    balance DECIMAL(12, 2) DEFAULT 0.00 NOT NULL CHECK (balance >= -100),
    factor FLOAT8 DEFAULT 1.5,
    digits NUMERIC,
    rank TINYINT DEFAULT '-1',
    photo BLOB DEFAULT X'00ff',
    pause INTERVAL DAY TO SECOND DEFAULT INTERVAL '1 2:00:00' DAY TO SECOND,
    code CHAR(3),
    label VARCHAR,
    letters CLOB,
    token UUID DEFAULT random_uuid(),
    alarm TIME DEFAULT '07:00',
    nickname VARCHAR_IGNORECASE(20),
    "Due Date" DATE DEFAULT CURRENT_DATE,
    "value" INT,
    full_name VARCHAR GENERATED ALWAYS AS (UPPER(name) || ' ' || COALESCE(label, '')),
    UNIQUE (name, joined),
    CHECK (left_on IS NULL OR left_on > CAST(joined AS DATE)),
    CONSTRAINT level_or_balance CHECK (level IN ('none', 'basic') OR balance > 0)
);
COMMENT ON TABLE members IS 'Who may borrow; it''s a "list"';
COMMENT ON COLUMN members.mail IS 'With an @ in it';
CREATE INDEX members_name ON members (name, joined DESC);
CREATE UNIQUE INDEX members_mail ON members (mail);
CREATE UNIQUE HASH INDEX members_code ON members (code);

CREATE TABLE loans (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    member_id INT NOT NULL REFERENCES members ON DELETE CASCADE ON UPDATE RESTRICT,
    referrer INT REFERENCES members (id) ON DELETE SET NULL,
    previous BIGINT,
    number SMALLINT,
    PRIMARY KEY (id),
    FOREIGN KEY (previous) REFERENCES loans (id)
);
CREATE INDEX loans_member ON loans (member_id);

CREATE TABLE "Mixed Case" (
    a INT,
    "B" INT,
    "c" VARCHAR DEFAULT 'a;b -- c ''quoted'' (x)',
    PRIMARY KEY ("B", a)
);

-- Left alone, all of it.
CREATE VIEW members_by_level AS SELECT level, count(*) AS number FROM members GROUP BY level;
CREATE SEQUENCE tickets;
CREATE GLOBAL TEMPORARY TABLE passing (id INT);
