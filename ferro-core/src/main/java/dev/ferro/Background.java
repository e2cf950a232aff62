package dev.ferro;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work that a second thread does meanwhile: a machine has at least two processors, and other machines take their time.
 *
 * @param <T> what comes of it
 */
public final class Background<T> {

    private final Task<T> task;

    private Background(Task<T> task) {
        this.task = task;
    }

    /** {@return work that has begun} It does not keep the program from ending. */
    public static <T> Background<T> start(String thread, Callable<T> work) {
        Task<T> task = new Task<>(work);
        Thread runner = new Thread(task, thread);
        runner.setDaemon(true);
        runner.start();
        return new Background<>(task);
    }

    /** {@return work of which nothing is left to do} No thread is started for it. */
    public static <T> Background<T> done(T result) {
        Task<T> task = new Task<>(() -> result);
        task.run();
        return new Background<>(task);
    }

    /** {@return what has come of it} Waits for it, and fails as it has failed. */
    public T result() {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw failure.getCause() instanceof RuntimeException refusal
                    ? refusal
                    : new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Waits for nothing: what comes of the work, now or later, is given to {@code disposal}. */
    public void abandon(Consumer<T> disposal) {
        task.abandon(disposal);
    }

    /** The work, which may find itself abandoned when it is done. */
    private static final class Task<T> extends FutureTask<T> {

        private @Nullable Consumer<T> disposal;

        Task(Callable<T> work) {
            super(work);
        }

        synchronized void abandon(Consumer<T> receiver) {
            disposal = receiver;
            dispose();
        }

        @Override
        protected synchronized void done() {
            dispose();
        }

        private void dispose() {
            Consumer<T> receiver = disposal;
            if (receiver == null || !isDone()) {
                return;
            }
            disposal = null;
            try {
                receiver.accept(get());
            } catch (ExecutionException | InterruptedException failed) {
                // nothing has come of it, and nobody waits for it
                return;
            }
        }
    }
}
