-- First reading.
--
-- id: 2b3c4d5e6f70
-- revises: 1a2b3c4d5e6f

-- upgrade
INSERT INTO readings (id, celsius) VALUES (1, 21.50);

-- downgrade
DELETE FROM readings WHERE id = 1;
