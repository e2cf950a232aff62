-- Price products
-- id: bbbb1
-- revises: aaaa1

-- upgrade
ALTER TABLE products ADD COLUMN price INTEGER DEFAULT 7;

-- downgrade
ALTER TABLE products DROP COLUMN price;
