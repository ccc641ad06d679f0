package org.notorturetj.desk.account;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;

/**
 * Who asked for what gave an account its voice. One person may have invented the other, or know how
 * to sign in as her: until others have had time to meet her, the two do not count as two people,
 * and neither do two whom the same person asked for, directly or through accounts that she asked
 * for.
 *
 * <p>The approver of such a change is no sponsor: she knows only her half of a first password. If
 * she were one, nobody new could work with either of two founders for a month.
 */
@ApplicationScoped
public class Sponsorships {
    /**
     * The token of a program stays with the last person it was given to, for as long as it lives.
     */
    private static final String CURRENT =
            """
            SELECT s.account_id, s.sponsor FROM desk.sponsorship s JOIN desk.account a ON a.id = s.account_id
            WHERE CASE WHEN a.roles = 'service'
                THEN s.given_at = (SELECT max(given_at) FROM desk.sponsorship WHERE account_id = a.id)
                ELSE s.given_at > :since END
            """;

    private final Instance<EntityManager> entities;
    private final AccountConfig config;

    Sponsorships(Instance<EntityManager> entities, AccountConfig config) {
        this.entities = entities;
        this.config = config;
    }

    /**
     * Records who asked for an account, or for what gave it a voice.
     *
     * @param actor the id of an account; the server is nobody's sponsor
     */
    public void record(String actor, Account account, Instant now) {
        if (AccountAudit.SERVER.equals(actor) || actor.equals(account.id)) {
            return;
        }
        // A new account has to be there first.
        entities.get().flush();
        entities.get()
                .createNativeQuery(
                        "INSERT INTO desk.sponsorship (account_id, sponsor, given_at)"
                                + " VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
                .setParameter(1, account.id)
                .setParameter(2, actor)
                .setParameter(3, now)
                .executeUpdate();
    }

    /** The accounts that share a sponsor with this one, or are its sponsors, or it is theirs. */
    Set<String> relatedAccounts(String accountId, Instant now) {
        return relatedAccounts(accountId, sponsors(now));
    }

    /** One of those who make the two related; one of the two, if it asked for the other. */
    Optional<String> originOf(String one, String other, Instant now) {
        Map<String, Set<String>> sponsors = sponsors(now);
        Set<String> above = sponsorsAndSelf(one, sponsors);
        above.retainAll(sponsorsAndSelf(other, sponsors));
        return Stream.of(other, one)
                .filter(above::contains)
                .findFirst()
                .or(() -> above.stream().sorted().findFirst());
    }

    /** When each of them ends, some in the past. */
    Stream<Instant> ends() {
        List<?> given =
                entities.get()
                        .createNativeQuery(
                                "SELECT DISTINCT given_at FROM desk.sponsorship", Instant.class)
                        .getResultList();
        return given.stream().map(at -> ((Instant) at).plus(config.sponsorship()));
    }

    static Set<String> relatedAccounts(String accountId, Map<String, Set<String>> sponsors) {
        Set<String> own = sponsorsAndSelf(accountId, sponsors);
        // Those above her, and all below any of them.
        Set<String> same = new HashSet<>(own);
        for (String other : sponsors.keySet()) {
            if (!Collections.disjoint(own, sponsorsAndSelf(other, sponsors))) {
                same.add(other);
            }
        }
        return same;
    }

    private Map<String, Set<String>> sponsors(Instant now) {
        List<?> rows =
                entities.get()
                        .createNativeQuery(CURRENT, Object[].class)
                        .setParameter("since", now.minus(config.sponsorship()))
                        .getResultList();
        Map<String, Set<String>> sponsors = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            sponsors.computeIfAbsent((String) columns[0], unused -> new HashSet<>())
                    .add((String) columns[1]);
        }
        return sponsors;
    }

    /** An account and all above it; two may have reset each other, so that the way is a circle. */
    private static Set<String> sponsorsAndSelf(String account, Map<String, Set<String>> sponsors) {
        Set<String> found = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of(account));
        while (!next.isEmpty()) {
            String one = next.pop();
            if (found.add(one)) {
                next.addAll(sponsors.getOrDefault(one, Set.of()));
            }
        }
        return found;
    }
}
