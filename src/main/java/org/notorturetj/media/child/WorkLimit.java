package org.notorturetj.media.child;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Ends a process after a time: by the clock, but up to three times as long while it gets less than
 * half of a processor, since a busy machine says nothing about a file.
 */
record WorkLimit(Duration time) {
    private static final int TIMES = 3;

    /** From now on. Nothing happens to a process that ends by itself. */
    void applyTo(Process process) {
        applyTo(process, 1);
    }

    private void applyTo(Process process, int times) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(
                        () -> {
                            if (process.isAlive() && goesOn(times, used(process))) {
                                applyTo(process, times + 1);
                            } else {
                                end(process);
                            }
                        });
    }

    /**
     * Ends it at once, with what it has begun itself. In a shelter the kernel sees to that, but not
     * in the moment before it is told to: what is left would hold the pipe open for ever.
     */
    static void end(Process process) {
        List<ProcessHandle> begun = process.descendants().toList();
        process.destroyForcibly();
        begun.forEach(ProcessHandle::destroyForcibly);
    }

    /**
     * Whether more time is given.
     *
     * @param times how often the time is over
     * @param used of processors, so far
     */
    boolean goesOn(int times, Duration used) {
        return times < TIMES && used.multipliedBy(2).compareTo(time.multipliedBy(times)) < 0;
    }

    private static Duration used(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(it -> it.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
