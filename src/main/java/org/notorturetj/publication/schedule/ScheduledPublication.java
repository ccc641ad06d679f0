package org.notorturetj.publication.schedule;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.log.Actor;

/** A publication that the server will make at its due time. */
@Entity
@Table(schema = "desk", name = "scheduled_publication")
public class ScheduledPublication {
    private static final String WAITING = "waiting";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    Instant dueAt;
    String actor;
    @Nullable String secondActor;
    String request;
    String state = WAITING;
    @Nullable String refusal;
    @Version int version;

    /** For Hibernate. */
    protected ScheduledPublication() {
        this(Instant.EPOCH, Actor.SERVER, "{}");
    }

    ScheduledPublication(Instant dueAt, Actor actor, PinnedRequest request) {
        this(dueAt, actor, CanonicalJson.write(request));
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

    /** What will be published. */
    public PinnedRequest request() {
        return CanonicalJson.read(request, PinnedRequest.class);
    }

    void published() {
        state = "published";
    }

    void refused(String problem) {
        state = "refused";
        refusal = problem;
    }

    void cancel() {
        state = "cancelled";
    }

    /** One of {@code waiting}, {@code published}, {@code refused} and {@code cancelled}. */
    public String state() {
        return state;
    }
}
