package org.notorturetj.standin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What goes wrong next. Chance depends on the seed, the target and how often it was sent to, and on
 * nothing else: in whatever order a client sends, the same messages fail.
 */
public final class Faults {
    private final List<Fault> faults = new ArrayList<>();
    private final List<Integer> met = new ArrayList<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private long seed;

    public synchronized void replace(List<Fault> next, long nextSeed) {
        faults.clear();
        met.clear();
        attempts.clear();
        gone.clear();
        seed = nextSeed;
        for (Fault fault : next) {
            faults.add(fault);
            met.add(0);
        }
    }

    public synchronized boolean revoked() {
        return faults.stream().anyMatch(fault -> fault.kind() == FaultKind.REVOKED);
    }

    public synchronized Optional<Fault> quota() {
        return faults.stream().filter(fault -> fault.kind() == FaultKind.QUOTA).findFirst();
    }

    public synchronized boolean isGone(String target) {
        return gone.contains(target);
    }

    /** How many messages each kind has met since {@link #replace}. */
    public synchronized Map<FaultKind, Integer> met() {
        Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);
        for (int i = 0; i < faults.size(); i++) {
            counts.merge(faults.get(i).kind(), met.get(i), Integer::sum);
        }
        return counts;
    }

    /** What happens to this message; empty: nothing. */
    public synchronized Optional<Fault> meet(String target) {
        int attempt = attempts.merge(target, 1, Integer::sum);
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            if (meets(fault, i, target, attempt)) {
                met.set(i, met.get(i) + 1);
                if (fault.kind() == FaultKind.GONE) {
                    gone.add(target);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private boolean meets(Fault fault, int index, String target, int attempt) {
        boolean byItself = fault.kind() == FaultKind.REVOKED || fault.kind() == FaultKind.QUOTA;
        return !byItself
                && (fault.count() == null || met.get(index) < fault.count())
                && (fault.target() == null || fault.target().equals(target))
                && chance(index, target, attempt) < fault.share();
    }

    private double chance(int index, String target, int attempt) {
        long mixed = seed * 31 + target.hashCode();
        mixed = (mixed * 31 + attempt) * 31 + index;
        return new Random(mixed * 0x9E3779B97F4A7C15L).nextDouble();
    }
}
