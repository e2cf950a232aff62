INSERT INTO categories (name, parent_id) VALUES ('Everything', NULL);
INSERT INTO categories (name, parent_id, position) VALUES ('Books', 1, 1), ('Music', 1, 2);
INSERT INTO brands (name, website, country) VALUES ('Acme', 'https://acme.example', 'DE'), ('Initech', NULL, 'US');
INSERT INTO products (id, sku, name, description, price, status, category_id, brand_id, attributes, dimensions, keywords, listed_on, created_at)
VALUES
    ('11111111-1111-1111-1111-111111111111', 'B-1', 'A book', 'Not too long', 12.50, 'ACTIVE', 2, 1, '{"pages": 120}', '{"width": 10, "height": 20, "depth": 2, "unit": "cm"}', '["paper", "story"]', '2026-01-01', '2026-01-01 10:00:00'),
    ('22222222-2222-2222-2222-222222222222', 'M-1', 'A record', NULL, 20, 'DRAFT', 3, NULL, '{}', NULL, '[]', '2026-02-01', '2026-01-02 10:00:00');
INSERT INTO tags (label) VALUES ('new'), ('cheap');
INSERT INTO product_tags (product_id, tag_id) VALUES ('11111111-1111-1111-1111-111111111111', 1), ('11111111-1111-1111-1111-111111111111', 2);
INSERT INTO product_images (product_id, position, url) VALUES ('11111111-1111-1111-1111-111111111111', 0, 'https://acme.example/1.png');
INSERT INTO suppliers (name, email, tax_no, languages) VALUES ('Wholesale', 'sales@wholesale.example', 'DE123', '["de", "en"]');
INSERT INTO supplier_products (supplier_id, product_id, cost) VALUES (1, '11111111-1111-1111-1111-111111111111', 7.1234);
INSERT INTO warehouses (number, name, latitude, longitude, opens_at, closes_at) VALUES (7, 'North', 53.5, 10.0, '08:00:00', '17:30:00');
INSERT INTO stock_levels (warehouse_id, product_id, quantity) VALUES (7, '11111111-1111-1111-1111-111111111111', 40);
INSERT INTO stock_movements (warehouse_number, product_id, kind, difference, moved_at) VALUES (7, '11111111-1111-1111-1111-111111111111', 'in', 40, '2026-01-03 10:00:00');
INSERT INTO customers (email, first_name, last_name, born_on, billing_street, billing_postal_code, billing_city, billing_country, level, joined_at)
VALUES
    ('ann@example.com', 'Ann', 'Smith', '1990-05-05', 'Long Road 1', '20095', 'Hamburg', 'DE', 'GOLD', '2025-01-01 09:00:00'),
    ('bob@example.com', 'Bob', 'Brown', NULL, 'Short Road 2', '10115', 'Berlin', 'DE', 'NEW', '2025-06-01 09:00:00');
INSERT INTO customer_friends (customer_id, friend_id) VALUES (1, 2);
INSERT INTO accounts (id, customer_id, password_hash, plan) VALUES ('33333333-3333-3333-3333-333333333333', 1, 'x', 'P');
INSERT INTO departments (name, head_id) VALUES ('Sales', NULL);
INSERT INTO employees (name, department_id, salary) VALUES ('Cat', 1, 3000);
UPDATE departments SET head_id = 1;
INSERT INTO wishlists (id, owner_id, title) VALUES ('44444444-4444-4444-4444-444444444444', 2, 'Birthday');
INSERT INTO wishlist_products (wishlist_id, product_id) VALUES ('44444444-4444-4444-4444-444444444444', '22222222-2222-2222-2222-222222222222');
INSERT INTO cart_items (customer_id, product_id, added_at) VALUES (2, '22222222-2222-2222-2222-222222222222', '2026-03-01 10:00:00');
INSERT INTO coupons (code, percent, valid_from, valid_until) VALUES ('SPRING', 10, '2026-03-01', '2026-05-31');
INSERT INTO orders (customer_id, status, placed_at, coupon_id, shipping_street, shipping_postal_code, shipping_city, shipping_country)
VALUES (1, 'PAID', '2026-03-02 10:00:00', 'SPRING', 'Long Road 1', '20095', 'Hamburg', 'DE');
INSERT INTO order_lines (order_id, line, product_id, quantity, unit_price) VALUES (1, 1, '11111111-1111-1111-1111-111111111111', 2, 12.50);
INSERT INTO shipments (id, line_order_id, line_line, tracking_code, weight) VALUES ('55555555-5555-5555-5555-555555555555', 1, 1, 'T-1', 0.5);
INSERT INTO payments (id, order_id, method, amount, provider_reference, paid_at, provider_reply) VALUES ('66666666-6666-6666-6666-666666666666', 1, 'CARD', 22.50, 123456789012345678901234567890, '2026-03-02 10:05:00', '{"ok": true}');
INSERT INTO refunds (payment_id, amount, reason, method) VALUES ('66666666-6666-6666-6666-666666666666', 2.50, 'Late', 'CARD');
INSERT INTO exchange_rates (currency, day, rate) VALUES ('USD', '2026-03-01', 1.08);
INSERT INTO reviews (customer_id, product_id, rating, title, written_at) VALUES (1, '11111111-1111-1111-1111-111111111111', 5, 'Good', '2026-03-10 10:00:00');
INSERT INTO review_votes (review_id, customer_id) VALUES (1, 2);
INSERT INTO audit_log (action, actor_id, happened_at, details, address) VALUES ('login', '33333333-3333-3333-3333-333333333333', '2026-03-11 10:00:00', '{}', '192.0.2.1');
