package dev.ferro.models;

import dev.ferro.annotations.Deferrable;
import dev.ferro.annotations.ForeignKey;
import dev.ferro.annotations.OnDelete;
import dev.ferro.annotations.OnUpdate;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.Identity;
import dev.ferro.schema.ReferentialAction;
import org.jspecify.annotations.Nullable;

/** What the words of {@code @ForeignKey} are in a schema. */
final class Actions {

    private Actions() {}

    static ReferentialAction of(OnDelete action) {
        return switch (action) {
            case NO_ACTION -> ReferentialAction.NO_ACTION;
            case RESTRICT -> ReferentialAction.RESTRICT;
            case CASCADE -> ReferentialAction.CASCADE;
            case SET_NULL -> ReferentialAction.SET_NULL;
            case SET_DEFAULT -> ReferentialAction.SET_DEFAULT;
        };
    }

    static ReferentialAction of(OnUpdate action) {
        return switch (action) {
            case NO_ACTION -> ReferentialAction.NO_ACTION;
            case RESTRICT -> ReferentialAction.RESTRICT;
            case CASCADE -> ReferentialAction.CASCADE;
            case SET_NULL -> ReferentialAction.SET_NULL;
            case SET_DEFAULT -> ReferentialAction.SET_DEFAULT;
        };
    }

    static Deferrability of(Deferrable deferrable) {
        return switch (deferrable) {
            case NO -> Deferrability.NOT_DEFERRABLE;
            case INITIALLY_IMMEDIATE -> Deferrability.INITIALLY_IMMEDIATE;
            case INITIALLY_DEFERRED -> Deferrability.INITIALLY_DEFERRED;
        };
    }

    /** {@return how rows are numbered; null where nothing is said} */
    static @Nullable Identity of(dev.ferro.annotations.Identity identity) {
        return switch (identity) {
            case INFER -> null;
            case ALWAYS -> Identity.ALWAYS;
            case BY_DEFAULT -> Identity.BY_DEFAULT;
        };
    }

    static boolean setsDefault(ForeignKey relation) {
        return relation.onDelete() == OnDelete.SET_DEFAULT || relation.onUpdate() == OnUpdate.SET_DEFAULT;
    }
}
