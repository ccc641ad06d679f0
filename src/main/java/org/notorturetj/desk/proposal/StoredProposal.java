package org.notorturetj.desk.proposal;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** A proposal in the database; its statement is encrypted with the desk key. */
@Entity
@Table(schema = "desk", name = "proposal")
public class StoredProposal {
    static final String WAITING = "waiting";

    @Id String id;
    String kind;
    @Nullable String documentId;
    byte[] statement;
    String proposer;
    Instant proposedAt;
    Instant expiresAt;
    String state = WAITING;
    @Nullable String decidedBy;
    @Nullable Instant decidedAt;
    @Version int version;

    /** For Hibernate. */
    protected StoredProposal() {
        this("", "", null, new byte[0], "", Instant.EPOCH, Instant.EPOCH);
    }

    StoredProposal(
            String id,
            String kind,
            @Nullable String documentId,
            byte[] statement,
            String proposer,
            Instant now,
            Instant expiresAt) {
        this.id = id;
        this.kind = kind;
        this.documentId = documentId;
        this.statement = statement.clone();
        this.proposer = proposer;
        this.proposedAt = now;
        this.expiresAt = expiresAt;
    }

    void approve(String by, Instant now) {
        decide("approved", by, now);
    }

    void reject(String by, Instant now) {
        decide("rejected", by, now);
    }

    void takeBack(Instant now) {
        decide("taken_back", proposer, now);
    }

    private void decide(String how, String by, Instant now) {
        state = how;
        decidedBy = by;
        decidedAt = now;
    }

    /** waiting, approved, rejected, expired or taken_back. */
    public String stateAt(Instant now) {
        return WAITING.equals(state) && !expiresAt.isAfter(now) ? "expired" : state;
    }

    public String id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public @Nullable String documentId() {
        return documentId;
    }

    public String proposer() {
        return proposer;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
