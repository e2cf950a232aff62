CREATE TABLE members (
    id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(80) NOT NULL DEFAULT 'n. n.',
    mail VARCHAR(320) CHECK (mail LIKE '%@%'),
    joined TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
    changed DATETIME(3) DEFAULT NOW(3) ON UPDATE NOW(3) COMMENT 'by anybody',
    left_on DATE DEFAULT '2030-01-01',
    level ENUM('none', 'basic', 'it''s gold') NOT NULL DEFAULT 'none',
    tags SET('a', 'b', 'c') DEFAULT 'a,b',
    settings JSON NOT NULL DEFAULT '{"theme": "dark"}',
    balance DECIMAL(12, 2) NOT NULL DEFAULT 0.00 CHECK (balance >= -100),
    factor DOUBLE DEFAULT 1.5,
    ratio FLOAT(7, 3),
    digits NUMERIC,
    rank_number TINYINT DEFAULT '-1',
    active BOOL NOT NULL DEFAULT TRUE,
    flags BIT(5) DEFAULT b'10101',
    photo BLOB,
    path VARCHAR(200) DEFAULT 'C:\\temp\\it''s',
    code CHAR(3) COLLATE utf8mb4_bin,
    ascii_name VARCHAR(80) CHARACTER SET latin1,
    letters TEXT,
    padded INT(5) ZEROFILL,
    token UUID DEFAULT UUID(),
    address INET6,
    alarm TIME DEFAULT '07:00',
    born YEAR,
    secret VARCHAR(20) INVISIBLE,
    `Due Date` DATE DEFAULT (CURRENT_DATE + INTERVAL 7 DAY),
    `value` INT,
    full_name VARCHAR(500) AS (CONCAT(UPPER(name), ' ', COALESCE(mail, ''))) PERSISTENT,
    short_name VARCHAR(10) AS (LEFT(name, 10)) VIRTUAL COMMENT 'the beginning',
    UNIQUE (name, joined),
    KEY letters_beginning (letters(20), code),
    FULLTEXT KEY letters_text (letters),
    CHECK (left_on IS NULL OR left_on > '2000-01-01'),
    CONSTRAINT level_or_balance CHECK (level IN ('none', 'basic') OR balance > 0)
) COMMENT = 'Who may borrow; it''s a "list"';

CREATE INDEX members_name ON members (name, joined DESC);

CREATE UNIQUE INDEX members_mail ON members (mail);

CREATE TABLE loans (
    id BIGINT NOT NULL AUTO_INCREMENT,
    member_id INT UNSIGNED NOT NULL,
    referrer INT UNSIGNED,
    previous BIGINT,
    number SMALLINT,
    PRIMARY KEY (id),
    KEY loans_member (member_id),
    FOREIGN KEY (member_id) REFERENCES members (id) ON DELETE CASCADE ON UPDATE RESTRICT,
    CONSTRAINT loans_referrer FOREIGN KEY (referrer) REFERENCES members (id) ON DELETE SET NULL,
    FOREIGN KEY (previous) REFERENCES loans (id)
) DEFAULT CHARACTER SET latin1;

CREATE TABLE `Mixed Case` (
    a INT NOT NULL,
    `B` INT NOT NULL,
    `c` VARCHAR(50) DEFAULT 'a;b -- c ''quoted'' (x)',
    PRIMARY KEY (`B`, a)
) ENGINE = Aria;

CREATE VIEW members_by_level AS SELECT level, count(*) AS number FROM members GROUP BY level;

CREATE SEQUENCE tickets;

CREATE TABLE visits (id INT NOT NULL, seen DATE NOT NULL, PRIMARY KEY (id, seen))
    PARTITION BY RANGE (YEAR(seen)) (PARTITION p0 VALUES LESS THAN (2026), PARTITION p1 VALUES LESS THAN MAXVALUE)
