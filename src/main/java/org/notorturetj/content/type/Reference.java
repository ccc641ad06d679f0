package org.notorturetj.content.type;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.type.DocumentType;

/**
 * Facts name another document.
 *
 * @param member the member that names it
 * @param type the type of the other document
 * @param by what it is named by
 */
public record Reference(String member, DocumentType type, By by, String value) {
    /** What a document is named by. */
    public enum By {
        /** The key of a document of the directory. */
        KEY,
        /** The opaque ID. */
        ID,
        /** The code among the facts of a case or region. */
        CODE
    }

    /** A single reference; none if the member is missing. */
    public static List<Reference> to(
            DocumentType type, By by, String member, @Nullable String value) {
        return value == null ? List.of() : List.of(new Reference(member, type, by, value));
    }

    /** The references in a list. */
    public static List<Reference> toEach(
            DocumentType type, By by, String member, List<String> values) {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            references.add(new Reference(member + "/" + i, type, by, values.get(i)));
        }
        return references;
    }

    /** The topics and regions by which readers filter. */
    public static List<Reference> toTopicsAndRegions(List<String> topics, List<String> regions) {
        List<Reference> references =
                new ArrayList<>(toEach(DocumentType.TOPIC, By.KEY, "topics", topics));
        references.addAll(toRegions("regions", regions));
        return references;
    }

    /** Regions, by their codes. */
    public static List<Reference> toRegions(String member, List<String> regions) {
        return toEach(DocumentType.REGION, By.CODE, member, regions);
    }
}
