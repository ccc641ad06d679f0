package org.notorturetj.desk.overview;

import java.time.Instant;
import java.util.Optional;
import org.notorturetj.content.document.Edition;

/**
 * What the overview asks of legal reviews. While no bean answers, no text waits for a lawyer here
 * and none is due.
 */
public interface LegalWord {
    /**
     * When the last lawyer's word on exactly this text runs out; past when it has. Empty when there
     * is none.
     */
    Optional<Instant> runsOutAt(Edition text);
}
