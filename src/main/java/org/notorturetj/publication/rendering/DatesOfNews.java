package org.notorturetj.publication.rendering;

import java.time.Instant;

import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.type.DateCheck;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;

/**
 * Refuses dates and hours that are none in what becomes public for the first time, such as a load.
 * What was public is not measured by newer rules (ADR 027).
 */
final class DatesOfNews {
    private DatesOfNews() {}

    static <F, T> void require(
            TypeRules<F, T> type, F facts, Facts version, T text, Edition edition, Instant now) {
        var required = new Violations();
        if (isNew(version, now)) {
            DateCheck.at(now, facts, required);
            type.checkSaved(facts, required);
        }
        if (isNew(edition, now)) {
            DateCheck.at(now, text, required);
        }
        required.orRefuse();
    }

    private static boolean isNew(ContentVersion version, Instant now) {
        return version.publishedAt() == null || !version.publishedAt().isBefore(now);
    }
}
