package dev.ferro.hibernate.quoted;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Names in quotes, and others that the database folds. */
@Entity
@Table(name = "`Quoted`")
public class Quoted {
    @Id
    @GeneratedValue
    Long id;

    @Column(name = "`Mixed Case`")
    String mixed;

    @Column(name = "`order`")
    String reserved;

    String CamelCase;
}
