package org.notorturetj.content.submission;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.MemberRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.media.child.FileType;
import org.notorturetj.platform.database.DeskDatabase;

/**
 * Requires that what a text places is a media document, and that its file is a picture. One that
 * was withdrawn counts, as in {@link ReferenceCheck}; one that was redacted does not.
 */
@ApplicationScoped
class PictureCheck {
    private static final String PICTURES =
            """
            SELECT DISTINCT d.id FROM desk.document d
            JOIN desk.facts f ON f.document_id = d.id AND f.state <> 'redacted'
            JOIN desk.media_file m ON m.id = f.content::json ->> 'file'
            WHERE d.type = ? AND d.id = ANY (?) AND m.type = ANY (?)
            """;

    private static final String[] TYPES =
            Arrays.stream(FileType.values())
                    .filter(FileType::isPicture)
                    .map(FileType::name)
                    .toArray(String[]::new);

    private final DeskDatabase database;

    PictureCheck(DeskDatabase database) {
        this.database = database;
    }

    /** Adds the places of a text that show nothing, each with its line. */
    void check(Object text, Violations required) {
        MemberRules.checkPictures(text, this::pictures, required);
    }

    private Set<String> pictures(Set<String> ids) {
        return new HashSet<>(
                database.withHandle(
                        handle ->
                                handle.select(
                                                PICTURES,
                                                DocumentType.MEDIA.word(),
                                                ids.toArray(String[]::new),
                                                TYPES)
                                        .mapTo(String.class)
                                        .list()));
    }
}
