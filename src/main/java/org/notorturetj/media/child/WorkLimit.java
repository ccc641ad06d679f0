package org.notorturetj.media.child;

import java.time.Duration;
import java.util.ArrayList;
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

    /** Of what was killed: more only if the kernel is waiting for a disk. */
    private static final int MOST_SECONDS_TO_END = 2;

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
     * Ends it at once, with what it has begun itself, and waits until they are gone: they would
     * write into a folder that is being emptied. In a shelter the kernel sees to that, but not in
     * the moment before it is told to: what is left would hold the pipe open for ever.
     */
    static void end(Process process) {
        List<ProcessHandle> all = new ArrayList<>(List.of(process.toHandle()));
        process.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(
                        all.stream()
                                .map(ProcessHandle::onExit)
                                .toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, MOST_SECONDS_TO_END, TimeUnit.SECONDS)
                .join();
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
