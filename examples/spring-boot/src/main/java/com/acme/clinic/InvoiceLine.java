package com.acme.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import org.hibernate.annotations.Check;

/** What for. */
@Entity
@Check(name = "ck_invoice_line_amount", constraints = "amount >= 0")
public class InvoiceLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    private Invoice invoice;

    @Column(nullable = false, length = 200)
    private String text;

    @Column(nullable = false, precision = 10, scale = 2)
    private BigDecimal amount;

    protected InvoiceLine() {}
}
