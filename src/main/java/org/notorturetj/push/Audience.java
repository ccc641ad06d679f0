package org.notorturetj.push;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Registered devices: those few that asked to be told one by one. */
public interface Audience {
    /**
     * A device that is to be told.
     *
     * @param notBefore when its quiet hours end, or now
     */
    record Member(
            long id,
            Target.Way way,
            org.notorturetj.api.text.Language language,
            Instant notBefore) {}

    /** The next devices by number that want to hear of such a thing. */
    List<Member> page(long after, int size, WakeupKind kind, boolean urgent, Instant now);

    /** Their addresses now; one that is not there any more is missing. */
    Map<Long, Target> addresses(Collection<Long> ids);

    /** A provider says that an address is nobody's: it goes, unless it has another one since. */
    void gone(long id, Target target);
}
