package dev.ferro.hibernate.naming;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.Set;

/** An entity whose names say which strategies made them. */
@Entity
public class OrderItem {
    @Id
    Long id;

    String productName;

    @ManyToMany
    Set<OrderItem> relatedItems;
}
