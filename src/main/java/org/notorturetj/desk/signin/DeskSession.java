package org.notorturetj.desk.signin;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A session. It ends when it is deleted or expires. */
@Entity
@Table(schema = "desk", name = "session")
class DeskSession {
    @Id String id;
    byte[] tokenHash;
    String accountId;
    Instant createdAt;
    Instant usedAt;
    Instant expiresAt;
    @Nullable Integer idleSeconds;

    /** For Hibernate. */
    protected DeskSession() {
        this("", new byte[0], "", Instant.EPOCH, Instant.EPOCH, null);
    }

    DeskSession(
            String id,
            byte[] tokenHash,
            String accountId,
            Instant now,
            Instant expiresAt,
            @Nullable Duration idle) {
        this.id = id;
        this.tokenHash = tokenHash;
        this.accountId = accountId;
        this.createdAt = now;
        this.usedAt = now;
        this.expiresAt = expiresAt;
        this.idleSeconds = idle == null ? null : (int) idle.toSeconds();
    }

    boolean isAlive(Instant now) {
        return now.isBefore(expiresAt)
                && (idleSeconds == null || now.isBefore(usedAt.plusSeconds(idleSeconds)));
    }
}
