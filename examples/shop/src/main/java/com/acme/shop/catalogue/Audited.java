package com.acme.shop.catalogue;

import dev.ferro.annotations.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every record with a history has. */
public abstract class Audited {

    @Field(comment = "When the row came to be", defaultValue = "CURRENT_TIMESTAMP")
    Instant createdAt;

    @Nullable Instant updatedAt;
}
