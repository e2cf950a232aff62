package dev.ferro.run;

import org.jspecify.annotations.Nullable;

/** When a disaster happens, as seen from a call to the database. */
enum Moment {
    BEFORE,
    DURING,
    AFTER;

    /** Makes a call, while the disaster takes its course. {@return what the call gives, if it gives anything} */
    @Nullable
    Object during(WatchedConnection.Call call, Runnable disaster) throws Throwable {
        return switch (this) {
            case BEFORE -> {
                disaster.run();
                yield call.make();
            }
            case DURING -> atOnce(call, disaster);
            case AFTER -> {
                Object result = call.make();
                disaster.run();
                yield result;
            }
        };
    }

    private static @Nullable Object atOnce(WatchedConnection.Call call, Runnable disaster) throws Throwable {
        Thread other = new Thread(disaster);
        other.start();
        try {
            return call.make();
        } finally {
            other.join();
        }
    }
}
