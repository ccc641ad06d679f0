package org.notorturetj.signer;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/** Ends a property after {@code -Dsync.cases} cases. */
final class SoManyCases implements AroundTryHook {
    private static final int CASES = Integer.getInteger("sync.cases", 100);

    private final AtomicInteger tried = new AtomicInteger();

    @Override
    public TryExecutionResult aroundTry(
            TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
        TryExecutionResult result = aTry.execute(parameters);
        boolean last = tried.incrementAndGet() >= CASES;
        return last && result.isSatisfied() ? TryExecutionResult.satisfied(true) : result;
    }
}
