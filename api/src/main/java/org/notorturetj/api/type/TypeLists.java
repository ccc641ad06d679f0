package org.notorturetj.api.type;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.notorturetj.api.desk.form.RefersTo;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Lists of types, by what is said of them. */
public final class TypeLists {
    private TypeLists() {}

    /** The types with a trait, in the order of download. */
    public static Stream<DocumentType> with(Trait trait) {
        return Arrays.stream(DocumentType.values()).filter(type -> type.is(trait));
    }

    /** The types that a website shows. */
    public static Stream<DocumentType> onWebsites() {
        return Stream.concat(with(Trait.HAS_PAGE), with(Trait.ONE_PAGE));
    }

    /** The names of the types with a trait, in the order of download. */
    public static List<String> words(Trait trait) {
        return with(trait).map(DocumentType::word).toList();
    }

    /** The collections of the types with a trait. */
    public static Set<Collection> collections(Trait trait) {
        return with(trait).map(DocumentType::collection).collect(Collectors.toSet());
    }

    /** The paths of the lists: of types of which there are several documents. */
    public static List<String> paths() {
        return Arrays.stream(DocumentType.values())
                .filter(type -> !type.is(Trait.SINGLE))
                .map(DocumentType::path)
                .toList();
    }

    /** The names of the types that a search finds. */
    public static List<String> found() {
        return Arrays.stream(DocumentType.values())
                .filter(DocumentType::isFound)
                .map(DocumentType::word)
                .toList();
    }

    /** Those of them that help now: what reports has a date. */
    public static List<String> foundFirst() {
        return found().stream().filter(word -> !DocumentType.is(word, Trait.DATED)).toList();
    }

    /** The same as a list in SQL: {@code 'article', 'case'}. */
    public static String sql(Trait trait) {
        return words(trait).stream().collect(Collectors.joining("', '", "'", "'"));
    }

    /** What the members of a type's facts refer to, by their names in JSON. */
    public static Map<String, RefersTo> references(DocumentType type) {
        Map<String, RefersTo> references = new TreeMap<>();
        for (RecordComponent member : type.facts().getRecordComponents()) {
            RefersTo refersTo = member.getAccessor().getAnnotation(RefersTo.class);
            JsonProperty name = member.getAccessor().getAnnotation(JsonProperty.class);
            if (refersTo != null) {
                references.put(name == null ? member.getName() : name.value(), refersTo);
            }
        }
        return references;
    }

    /**
     * The type with a path.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DocumentType ofPath(String path) {
        return Arrays.stream(DocumentType.values())
                .filter(type -> type.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no document type " + path));
    }
}
