package org.notorturetj.pages.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Words;
import org.notorturetj.platform.RandomId;

/**
 * What a schema says of one member (JSON Schema 2020-12, of which the desk uses these keywords).
 *
 * @param keywords as {@code GET /desk/v1/types} has them
 */
public record MemberSchema(Map<String, Object> keywords) {
    /** What a member is shown and read as. */
    enum Kind {
        OBJECT("group"),
        /** An object with any keys. */
        MAP("group"),
        LIST("group"),
        TICK("tick"),
        NUMBER("number"),
        MOMENT("moment"),
        DAY("date"),
        CHOICE("choice"),
        REFERENCE("reference"),
        MARKDOWN("markdown"),
        TEXT("text"),
        LINE("line");

        /** How the row of a form is called. */
        final String row;

        Kind(String row) {
            this.row = row;
        }
    }

    private static final String CODE = "^(?:" + Words.CASE_CODE + ")$";
    private static final int CODE_LENGTH = 6;

    /** The most characters of what is shown as one line. */
    private static final int LONGEST_LINE = 200;

    Kind kind() {
        String type = type();
        if (type.equals("array")) {
            return Kind.LIST;
        }
        if (type.equals("object")) {
            return keywords.containsKey("properties") ? Kind.OBJECT : Kind.MAP;
        }
        if (type.equals("boolean")) {
            return isNullable() ? Kind.CHOICE : Kind.TICK;
        }
        return type.equals("integer") ? Kind.NUMBER : ofText();
    }

    private Kind ofText() {
        if (keywords.containsKey("x-refersTo")) {
            return Kind.REFERENCE;
        }
        if (!words().isEmpty()) {
            return Kind.CHOICE;
        }
        String format = String.valueOf(keywords.get("format"));
        if (format.equals("date-time")) {
            return Kind.MOMENT;
        }
        if (format.equals("date")) {
            return Kind.DAY;
        }
        if ("text/markdown".equals(keywords.get("contentMediaType"))) {
            return Kind.MARKDOWN;
        }
        int longest = longest().orElse(0);
        boolean formed = !"\\S".equals(keywords.get("pattern"));
        return formed || (longest > 0 && longest <= LONGEST_LINE) ? Kind.LINE : Kind.TEXT;
    }

    private String type() {
        Object type = keywords.get("type");
        return type instanceof List<?> types ? String.valueOf(types.get(0)) : String.valueOf(type);
    }

    boolean isNullable() {
        return keywords.get("type") instanceof List<?> types && types.contains("null");
    }

    Optional<Integer> longest() {
        return Optional.ofNullable((Integer) keywords.get("maxLength"));
    }

    /** The words to choose from; empty if there is no closed list. */
    List<String> words() {
        return keywords.get("enum") instanceof List<?> words
                ? words.stream().filter(Objects::nonNull).map(String::valueOf).toList()
                : List.of();
    }

    Optional<String> vocabulary() {
        return Optional.ofNullable((String) keywords.get("x-vocabulary"));
    }

    /** The member beside it that prints the number which it dials. */
    Optional<String> printedAs() {
        return Optional.ofNullable((String) keywords.get("x-printedAs"));
    }

    /** The type of the document that is named, if one is. */
    Optional<Reference> reference() {
        return keywords.get("x-refersTo") instanceof Map<?, ?> reference
                ? Optional.of(
                        new Reference(
                                String.valueOf(reference.get("type")),
                                String.valueOf(reference.get("by"))))
                : Optional.empty();
    }

    /**
     * The types of the documents that are named anywhere in it by what somebody types, and by what:
     * {@code id}, {@code key} or {@code code}.
     */
    public Map<String, String> references() {
        Map<String, String> found = new LinkedHashMap<>();
        addReferences(found);
        return found;
    }

    private void addReferences(Map<String, String> found) {
        reference()
                .filter(it -> Choices.listOf(it.type()) == null)
                .ifPresent(it -> found.put(it.type(), it.by()));
        switch (kind()) {
            case OBJECT -> members().values().forEach(it -> it.addReferences(found));
            case LIST -> items().addReferences(found);
            case MAP -> values().addReferences(found);
            default -> {}
        }
    }

    /** What a content names documents of some types by, in the order of its members. */
    public Stream<String> named(@Nullable Object content, Predicate<String> type) {
        if (reference().filter(it -> type.test(it.type())).isPresent()) {
            return Stream.ofNullable(content).map(String::valueOf);
        }
        if (content instanceof List<?> list) {
            return list.stream().flatMap(it -> items().named(it, type));
        }
        if (!(content instanceof Map<?, ?> map)) {
            return Stream.empty();
        }
        return kind() == Kind.OBJECT
                ? members().entrySet().stream()
                        .flatMap(it -> it.getValue().named(map.get(it.getKey()), type))
                : map.values().stream().flatMap(it -> values().named(it, type));
    }

    /** The members of an object, in their order. */
    Map<String, MemberSchema> members() {
        return mapped(keywords.get("properties"));
    }

    /** What a new content begins with: codes that nobody needs to think of. */
    public Map<String, Object> begun() {
        Map<String, Object> begun = new LinkedHashMap<>();
        members()
                .forEach(
                        (name, member) -> {
                            if (CODE.equals(member.keywords().get("pattern"))
                                    && member.reference().isEmpty()) {
                                begun.put(name, RandomId.of(CODE_LENGTH));
                            }
                        });
        return begun;
    }

    boolean requires(String member) {
        return keywords.get("required") instanceof List<?> required && required.contains(member);
    }

    /** What each item of a list is. */
    MemberSchema items() {
        return of(keywords.get("items"));
    }

    /** What each value of a map is. */
    MemberSchema values() {
        return of(keywords.get("additionalProperties"));
    }

    /** The keys that a map has; empty if it may have any. */
    List<String> keys() {
        return keywords.get("propertyNames") instanceof Map<?, ?> names
                        && names.get("enum") instanceof List<?> keys
                ? keys.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The vocabulary that these keys are words of. */
    Optional<String> vocabularyOfKeys() {
        return keywords.get("propertyNames") instanceof Map<?, ?> names
                ? Optional.ofNullable((String) names.get("x-vocabulary"))
                : Optional.empty();
    }

    @SuppressWarnings("unchecked") // schemas are made of maps with texts as keys
    private static MemberSchema of(@Nullable Object schema) {
        return new MemberSchema((Map<String, Object>) Objects.requireNonNull(schema));
    }

    private static Map<String, MemberSchema> mapped(@Nullable Object properties) {
        Map<String, MemberSchema> members = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(properties))
                .forEach((name, schema) -> members.put(String.valueOf(name), of(schema)));
        return members;
    }

    /**
     * Another document.
     *
     * @param by key, id or code
     */
    record Reference(String type, String by) {}
}
