package dev.ferro.hibernate.validated;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** An entity whose columns are shaped by constraints of Bean Validation. */
@Entity
public class Validated {
    @Id
    Long id;

    @NotNull
    @Size(max = 33)
    String name;

    @Min(3)
    @Max(9)
    Integer number;

    @Digits(integer = 7, fraction = 3)
    BigDecimal price;
}
