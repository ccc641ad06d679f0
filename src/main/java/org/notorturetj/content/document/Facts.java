package org.notorturetj.content.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** One version of the facts of a document: what belongs to it as a whole, whatever the language. */
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

    /** They go out. */
    public void publish(Instant now) {
        state = state.to(EditionState.PUBLISHED);
        publishedAt = now;
    }
}
