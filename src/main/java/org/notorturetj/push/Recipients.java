package org.notorturetj.push;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.notorturetj.api.text.Language;

/** Those few who asked to be told one by one. */
public interface Recipients {
    /**
     * The next ones by number that a message is for.
     *
     * @param after 0, then {@link Page#last} of the page before
     * @param size how many are looked at, at most
     * @param regions none: the whole country
     */
    Page page(
            WakeupKind kind,
            boolean urgent,
            Set<String> regions,
            long after,
            int size,
            Instant now);

    /**
     * How many such a message could reach at most; how many of them are in its regions is sealed.
     */
    long atMost(WakeupKind kind);

    /**
     * Whether this node can open who they are. Where it cannot and there is somebody, another node
     * must: nobody is called gone who only cannot be read here.
     */
    boolean areReadable();

    /** Where they are now; whoever is not there any more is missing. */
    Map<Long, Reachable> where(Collection<Long> ids);

    /**
     * Somebody to tell.
     *
     * @param notBefore when her quiet hours end, or now
     */
    record Recipient(long id, Channel channel, Language language, Instant notBefore) {}

    /**
     * Some of them.
     *
     * @param more whether there may be others
     */
    record Page(List<Recipient> recipients, long last, boolean more) {
        public Page {
            recipients = List.copyOf(recipients);
        }
    }

    /** Where one can be reached, and what to do when a provider says that nobody is there. */
    interface Reachable {
        Target target();

        /** Forgets her, unless she has registered again since. */
        void forget();
    }
}
