package org.notorturetj.desk.type;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.desk.form.Dated;
import org.notorturetj.api.desk.form.Line;
import org.notorturetj.api.desk.form.Longest;
import org.notorturetj.api.desk.form.Markdown;
import org.notorturetj.api.desk.form.Matches;
import org.notorturetj.api.desk.form.OneOf;
import org.notorturetj.api.desk.form.Past;
import org.notorturetj.api.desk.form.PrintedAs;
import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.desk.form.WordOf;
import org.notorturetj.api.text.LeadsTo;
import org.notorturetj.api.text.Words;
import org.notorturetj.platform.text.vocabulary.WordLists;

/** What annotations say of a member, as keywords of its schema. */
final class Constraints {
    /** In characters; as the validator has it. */
    private static final int LONGEST_MARKDOWN = 100_000;

    private static final Map<RefersTo.By, String> FORMS =
            Map.of(
                    RefersTo.By.KEY, Words.SLUG,
                    RefersTo.By.ID, "[0-9a-hjkmnp-tv-z]{16}",
                    RefersTo.By.CODE, "[0-9A-Za-z-]{2,16}");

    private Constraints() {}

    static void addTo(Map<String, Object> schema, AnnotatedElement member) {
        described(schema, member.getAnnotation(Schema.class));
        Line line = member.getAnnotation(Line.class);
        if (line != null) {
            schema.put("maxLength", line.value());
            schema.put("pattern", "^[^\\n]*\\S[^\\n]*$");
        }
        if (member.isAnnotationPresent(Markdown.class)) {
            schema.put("maxLength", LONGEST_MARKDOWN);
            schema.put("contentMediaType", "text/markdown");
        }
        Longest longest = member.getAnnotation(Longest.class);
        if (longest != null) {
            schema.put("maxLength", longest.value());
        }
        Matches matches = member.getAnnotation(Matches.class);
        if (matches != null) {
            pattern(schema, matches.value());
        }
        LeadsTo leadsTo = member.getAnnotation(LeadsTo.class);
        if (leadsTo != null) {
            pattern(schema, leadsTo.value().form());
        }
        if (member.isAnnotationPresent(Dated.class)) {
            pattern(schema, "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
        }
        if (member.isAnnotationPresent(Past.class)) {
            schema.put("x-past", true);
        }
        PrintedAs printedAs = member.getAnnotation(PrintedAs.class);
        if (printedAs != null) {
            schema.put("x-printedAs", printedAs.value());
        }
        OneOf oneOf = member.getAnnotation(OneOf.class);
        if (oneOf != null) {
            schema.put("enum", List.of(oneOf.value()));
        }
        WordOf wordOf = member.getAnnotation(WordOf.class);
        if (wordOf != null) {
            schema.putAll(wordsOf(wordOf));
        }
        RefersTo refersTo = member.getAnnotation(RefersTo.class);
        if (refersTo != null) {
            pattern(schema, FORMS.get(refersTo.by()));
            schema.put("x-refersTo", Map.of("type", refersTo.type(), "by", refersTo.by().word()));
        }
    }

    static Map<String, Object> wordsOf(WordOf wordOf) {
        return Map.of("enum", WordLists.words(wordOf.value()), "x-vocabulary", wordOf.value());
    }

    /** Descriptions and forms of what the public contract has too, such as dates and hours. */
    private static void described(
            Map<String, Object> schema, @org.jspecify.annotations.Nullable Schema told) {
        if (told == null) {
            return;
        }
        if (!told.description().isEmpty()) {
            schema.put("description", told.description());
        }
        if (!told.pattern().isEmpty()) {
            schema.put("pattern", told.pattern());
        }
        if (!told.minimum().isEmpty()) {
            schema.put("minimum", Integer.valueOf(told.minimum()));
        }
        if (!told.maximum().isEmpty()) {
            schema.put("maximum", Integer.valueOf(told.maximum()));
        }
    }

    /** Java matches the whole, JSON Schema any part; possessive groups are Java's alone. */
    private static void pattern(Map<String, Object> schema, String form) {
        schema.put("pattern", "^(?:" + form.replace(")*+", ")*") + ")$");
    }
}
