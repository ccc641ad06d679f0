package org.notorturetj.push.killed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.notorturetj.standin.Fault;
import org.notorturetj.standin.FaultKind;
import org.notorturetj.standin.fcm.FcmStandIn;

/** Every way to fail that may pass, together in one message of five; those gone are gone always. */
final class ProviderFaults {
    private static final double BAD = 0.2;

    private static final int LATE_MILLIS = 500;

    /** Longer than a node waits. */
    private static final int TOO_LATE_MILLIS = 5_000;

    private static final List<Fault> PASSING =
            List.of(
                    Fault.always(FaultKind.QUOTA_EXCEEDED).retryAfter(1),
                    Fault.always(FaultKind.INTERNAL),
                    Fault.always(FaultKind.HTML_502),
                    Fault.always(FaultKind.UNAVAILABLE),
                    Fault.always(FaultKind.UNAVAILABLE).retryAfter(2),
                    Fault.always(FaultKind.EMPTY_ANSWER),
                    Fault.always(FaultKind.DELAY).after(LATE_MILLIS),
                    Fault.always(FaultKind.DELAY).after(TOO_LATE_MILLIS),
                    Fault.always(FaultKind.NO_ANSWER),
                    Fault.always(FaultKind.CUT_AFTER_ACCEPT),
                    Fault.always(FaultKind.RESET_AFTER_ACCEPT),
                    Fault.always(FaultKind.UNAVAILABLE_AFTER_ACCEPT),
                    Fault.always(FaultKind.REFUSED_STREAM),
                    Fault.always(FaultKind.THIRD_PARTY_AUTH_ERROR),
                    Fault.always(FaultKind.PERMISSION_DENIED),
                    Fault.always(FaultKind.UNIMPLEMENTED));

    private final FcmStandIn standIn;
    private final Phones phones;
    private final Map<FaultKind, Integer> met = new EnumMap<>(FaultKind.class);

    ProviderFaults(FcmStandIn standIn, Phones phones) {
        this.standIn = standIn;
        this.phones = phones;
    }

    /**
     * From now on it fails anew.
     *
     * @param paceMillis how long it takes over what is well
     * @param perMinute how many it takes a minute; 0: all
     */
    void change(long seed, int paceMillis, int perMinute) {
        count();
        List<Fault> faults = new ArrayList<>();
        phones.gone().forEach(token -> faults.add(Fault.always(FaultKind.GONE).only(token)));
        phones.strangers()
                .forEach(
                        token ->
                                faults.add(Fault.always(FaultKind.SENDER_ID_MISMATCH).only(token)));
        double share = 1 - Math.pow(1 - BAD, 1.0 / PASSING.size());
        PASSING.forEach(fault -> faults.add(fault.share(share)));
        if (perMinute > 0) {
            faults.add(Fault.always(FaultKind.QUOTA).perMinute(perMinute));
        }
        faults.add(Fault.always(FaultKind.DELAY).after(paceMillis));
        standIn.fail(seed, faults.toArray(new Fault[0]));
    }

    /** How often each passing kind was met; not delays, which are also the pace. */
    Map<FaultKind, Integer> met() {
        count();
        Map<FaultKind, Integer> counts = new EnumMap<>(met);
        counts.keySet()
                .retainAll(
                        Stream.of(FaultKind.values()).filter(ProviderFaults::isCounted).toList());
        return counts;
    }

    private static boolean isCounted(FaultKind kind) {
        return PASSING.stream().anyMatch(fault -> fault.kind() == kind) && kind != FaultKind.DELAY;
    }

    private void count() {
        standIn.met().forEach((kind, times) -> met.merge(kind, times, Integer::sum));
        standIn.fail(0);
    }
}
