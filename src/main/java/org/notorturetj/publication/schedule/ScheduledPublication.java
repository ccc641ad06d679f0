package org.notorturetj.publication.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.log.Actor;

/** A publication that the server will make at its due time. */
@Entity
@Table(schema = "desk", name = "scheduled_publication")
public class ScheduledPublication {
    private static final String WAITING = "waiting";

    /** The state of one that waits for somebody to act. */
    public static final String REFUSED = "refused";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    Instant dueAt;
    String actor;
    @Nullable String secondActor;
    String request;
    boolean withdraws;
    String state = WAITING;
    @Nullable String refusal;
    @Nullable String reasons;
    @Nullable Instant refusedAt;
    String[] people = {};
    @Version int version;

    /** For Hibernate. */
    protected ScheduledPublication() {
        this(Instant.EPOCH, Actor.SERVER, "{}");
    }

    ScheduledPublication(
            Instant dueAt, Actor actor, PinnedRequest request, Collection<String> people) {
        this(dueAt, actor, CanonicalJson.write(request));
        this.people = people.toArray(String[]::new);
    }

    /** One that takes texts away instead of publishing them. */
    static ScheduledPublication withdrawing(Instant dueAt, Actor actor, PinnedRequest request) {
        var withdrawal = new ScheduledPublication(dueAt, actor, request, Set.of(actor.id()));
        withdrawal.withdraws = true;
        return withdrawal;
    }

    private ScheduledPublication(Instant dueAt, Actor actor, String request) {
        this.dueAt = dueAt;
        this.actor = actor.id();
        this.secondActor = actor.second();
        this.request = request;
    }

    public long id() {
        return java.util.Objects.requireNonNull(id, "not stored yet");
    }

    /** Who requested and approved it. */
    public Actor actor() {
        return new Actor(actor, secondActor);
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** Whether its texts are taken away at its moment, and nothing is published. */
    public boolean withdraws() {
        return withdraws;
    }

    /** What will be published, or taken away. */
    public PinnedRequest request() {
        return CanonicalJson.read(request, PinnedRequest.class);
    }

    /** The documents of it; empty when an older version wrote what this one cannot read. */
    public List<PinnedRequest.Part> parts() {
        try {
            return request().parts();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    void published() {
        state = "published";
    }

    void refused(Refusal why, Collection<String> concerned, Instant now) {
        state = REFUSED;
        refusal = why.slug();
        reasons = why.kept();
        people = concerned.toArray(String[]::new);
        refusedAt = now;
    }

    void move(Instant moment) {
        dueAt = moment;
    }

    void cancel() {
        state = "cancelled";
    }

    /** Somebody has seen the refusal and leaves it at that. */
    public void dismiss() {
        state = "dismissed";
    }

    /** Another publication was made, scheduled or proposed in its place. */
    public void renew() {
        state = "renewed";
    }

    /**
     * One of {@code waiting}, {@code published}, {@code refused}, {@code cancelled}, {@code
     * dismissed} and {@code renewed}.
     */
    public String state() {
        return state;
    }

    /** When it was refused; null for one that was not. */
    public @Nullable Instant refusedAt() {
        return refusedAt;
    }

    /** Why it was refused; empty for one that was not. */
    public List<RuleMessage> reasons() {
        if (!REFUSED.equals(state)) {
            return List.of();
        }
        return reasons == null ? List.of(Rule.SCHEDULE_REFUSED) : Refusal.read(reasons);
    }

    /** The accounts it concerns. */
    public List<String> people() {
        return List.of(people);
    }
}
