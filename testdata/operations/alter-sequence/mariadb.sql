-- Alter sequence.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: mariadb

-- upgrade

BEGIN NOT ATOMIC
    IF (SELECT next_not_cached_value = 1 FROM order_numbers) THEN
        ALTER SEQUENCE order_numbers START WITH 1000 INCREMENT BY 10 RESTART WITH 1000;
    ELSE
        ALTER SEQUENCE order_numbers START WITH 1000 INCREMENT BY 10;
    END IF;
END;

-- downgrade

BEGIN NOT ATOMIC
    IF (SELECT next_not_cached_value = 1000 FROM order_numbers) THEN
        ALTER SEQUENCE order_numbers START WITH 1 INCREMENT BY 1 RESTART WITH 1;
    ELSE
        ALTER SEQUENCE order_numbers START WITH 1 INCREMENT BY 1;
    END IF;
END;
