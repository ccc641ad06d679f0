package org.notorturetj.pages.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;

/** What the members of one form are chosen from; each list is looked up once. */
final class Offers {
    private final Language reader;
    private final Choices choices;
    private final Map<String, Map<String, String>> words;
    private final Map<MemberSchema.Reference, List<Row.Option>> offered = new HashMap<>();

    Offers(Language reader, Choices choices) {
        this.reader = reader;
        this.choices = choices;
        this.words = choices.words(reader);
    }

    /** A document as a field names it: by its title, with its id behind. */
    static String titled(List<Row.Option> offered, String value) {
        return offered.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> option.name() + FormRows.BEFORE_ID + value)
                .orElse(value);
    }

    List<Row.Option> offered(MemberSchema.Reference reference) {
        return offered.computeIfAbsent(reference, this::found);
    }

    private List<Row.Option> found(MemberSchema.Reference reference) {
        String list = Choices.listOf(reference.type());
        if (list == null) {
            return choices.documents(reference);
        }
        return words.getOrDefault(list, Map.of()).entrySet().stream()
                .map(word -> new Row.Option(word.getKey(), word.getValue(), false))
                .toList();
    }

    List<Row.Option> options(MemberSchema schema, String value) {
        if (schema.words().isEmpty()) { // true, false or nothing said
            return List.of(
                    new Row.Option("true", Frames.word("yes", reader), value.equals("true")),
                    new Row.Option("false", Frames.word("no", reader), value.equals("false")));
        }
        return chosen(
                schema.words().stream()
                        .map(word -> new Row.Option(word, named(schema, word), false))
                        .toList(),
                value);
    }

    private String named(MemberSchema schema, String word) {
        String vocabulary = schema.vocabulary().orElse(null);
        Map<String, String> names = vocabulary == null ? null : words.get(vocabulary);
        return names != null && names.containsKey(word)
                ? names.get(word)
                : Choices.closed(vocabulary, word, reader);
    }

    private static List<Row.Option> chosen(List<Row.Option> options, Predicate<String> chosen) {
        return options.stream()
                .map(it -> new Row.Option(it.value(), it.name(), chosen.test(it.value())))
                .toList();
    }

    /** The one that was chosen stays, whatever is offered today: a form must lose nothing. */
    static List<Row.Option> chosen(List<Row.Option> options, String value) {
        return chosen(
                withAll(options, value.isEmpty() ? List.of() : List.of(value)), value::equals);
    }

    /** With values that are offered no longer, such as a topic that was withdrawn. */
    private static List<Row.Option> withAll(List<Row.Option> options, List<String> values) {
        List<Row.Option> all = new ArrayList<>(options);
        values.stream()
                .filter(value -> options.stream().noneMatch(it -> it.value().equals(value)))
                .forEach(value -> all.add(new Row.Option(value, value, true)));
        return all;
    }

    /**
     * Those chosen stand first, in the order that they have: a form sends them in that of the page.
     */
    static List<Row.Option> chosen(List<Row.Option> options, List<String> values) {
        return chosen(withAll(options, values), values::contains).stream()
                .sorted(
                        Comparator.comparingInt(
                                option ->
                                        option.isChosen()
                                                ? values.indexOf(option.value())
                                                : values.size()))
                .toList();
    }
}
