package dev.ferro.hibernate.audited;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.Set;

/** An entity of which Envers keeps all revisions. */
@Entity
@org.hibernate.envers.Audited
public class Audited {
    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false, length = 50)
    String name;

    @ElementCollection
    Set<String> labels;
}
