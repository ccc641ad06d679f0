package org.notorturetj.content.document;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One version of a document's facts: what is the same in all languages. */
@Entity
@Table(schema = "desk", name = "facts")
public class Facts extends ContentVersion {
    /** For Hibernate. */
    protected Facts() {
        this("", 0, ERASED, "", Instant.EPOCH);
    }

    Facts(String documentId, int number, String content, String author, Instant now) {
        super(documentId, number, content, author, now);
    }

    public void publish(Instant now) {
        state = state.transitionTo(EditionState.PUBLISHED);
        publishedAt = now;
    }
}
