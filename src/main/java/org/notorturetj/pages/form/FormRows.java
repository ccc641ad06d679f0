package org.notorturetj.pages.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Moments;
import org.notorturetj.platform.text.MessageBundle;

/**
 * The rows of a form: what a schema says, with the content that is there, and what is wrong with
 * it. Fields are named by the JSON pointers of their members, after {@code c}.
 */
public final class FormRows {
    /** The first part of the name of each field of a content. */
    static final String CONTENT = "c";

    /** The field that says how many items of a list the form has. */
    static final String COUNT = "n/";

    /** Between a title and the id behind it, in a field that names a document. */
    static final String BEFORE_ID = " · ";

    /** What makes itself, or is rarely needed, stands at the end. */
    private static final Set<String> LAST =
            Set.of("slug", "legacyAddresses", "feedIds", "rank", "licence");

    /** What the desk makes itself, if nobody says it. */
    private static final Set<String> MADE = Set.of("slug");

    private static final MessageBundle LABELS = new MessageBundle("forms");

    /** More lines than one, for a list of texts. */
    private static final String LINES = "lines";

    private final Language reader;
    private final Choices choices;
    private final Map<String, Map<String, String>> words;
    private final Notes notes;
    private final Map<MemberSchema.Reference, List<Row.Option>> offered = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * Makes forms for a reader.
     *
     * @param notes what is said beside members
     */
    public FormRows(Language reader, Choices choices, Notes notes) {
        this.reader = reader;
        this.choices = choices;
        this.words = choices.words(reader);
        this.notes = notes;
    }

    /** The rows of a whole content. */
    public List<Row> of(MemberSchema schema, Map<String, Object> content) {
        members(schema, CONTENT, content);
        return List.copyOf(rows);
    }

    private void members(MemberSchema schema, String name, Map<?, ?> content) {
        schema.members().keySet().stream()
                .sorted(Comparator.comparing(LAST::contains))
                .forEach(
                        member ->
                                row(
                                        schema.members().get(member),
                                        name + "/" + member,
                                        member,
                                        content.get(member),
                                        schema.requires(member) && !MADE.contains(member)));
    }

    private void row(
            MemberSchema schema,
            String name,
            String member,
            @Nullable Object value,
            boolean required) {
        switch (schema.kind()) {
            case OBJECT -> {
                open(name, member, false);
                members(schema, name, value instanceof Map<?, ?> map ? map : Map.of());
                close(name);
            }
            case MAP -> map(schema, name, member, value instanceof Map<?, ?> map ? map : Map.of());
            case LIST ->
                    list(schema, name, member, value instanceof List<?> list ? list : List.of());
            default -> scalar(schema, name, member, value, required);
        }
    }

    private void scalar(
            MemberSchema schema,
            String name,
            String member,
            @Nullable Object value,
            boolean required) {
        String text = value == null ? "" : String.valueOf(value);
        switch (schema.kind()) {
            case TICK -> add("tick", schema, name, member, text, List.of(), false);
            case MOMENT -> add("moment", schema, name, member, moment(text), List.of(), required);
            case DAY -> add("date", schema, name, member, text, List.of(), required);
            case NUMBER ->
                    add(
                            "number",
                            schema,
                            name,
                            member,
                            text.isEmpty() && required ? "0" : text,
                            List.of(),
                            required);
            case CHOICE ->
                    add("choice", schema, name, member, text, options(schema, text), required);
            case REFERENCE -> reference(schema, name, member, text, required);
            case MARKDOWN -> add("markdown", schema, name, member, text, List.of(), required);
            case TEXT -> add("text", schema, name, member, text, List.of(), required);
            default ->
                    add(
                            member.equals("id") ? "hidden" : "line",
                            schema,
                            name,
                            member,
                            text,
                            List.of(),
                            required);
        }
    }

    private static String moment(String text) {
        return text.isEmpty() || text.length() < 19 ? text : Moments.field(Instant.parse(text));
    }

    private void reference(
            MemberSchema schema, String name, String member, String text, boolean required) {
        List<Row.Option> offered = offered(schema.reference().orElseThrow());
        String list = Choices.listOf(schema.reference().orElseThrow().type());
        if (list == null) {
            add("reference", schema, name, member, titled(offered, text), offered, required);
        } else {
            add("choice", schema, name, member, text, chosen(offered, text::equals), required);
        }
    }

    /** A document as a field names it: by its title, with its id behind. */
    private static String titled(List<Row.Option> offered, String value) {
        return offered.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> option.name() + BEFORE_ID + value)
                .orElse(value);
    }

    private List<Row.Option> offered(MemberSchema.Reference reference) {
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

    private List<Row.Option> options(MemberSchema schema, String value) {
        if (schema.words().isEmpty()) { // true, false or nothing said
            return List.of(
                    new Row.Option("true", Frames.word("yes", reader), value.equals("true")),
                    new Row.Option("false", Frames.word("no", reader), value.equals("false")));
        }
        return schema.words().stream()
                .map(word -> new Row.Option(word, named(schema, word), word.equals(value)))
                .toList();
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

    /**
     * Those chosen stand first, in the order that they have: a form sends them in that of the page.
     */
    private static List<Row.Option> chosen(List<Row.Option> options, List<String> values) {
        return chosen(options, values::contains).stream()
                .sorted(
                        Comparator.comparingInt(
                                option ->
                                        option.isChosen()
                                                ? values.indexOf(option.value())
                                                : values.size()))
                .toList();
    }

    private void list(MemberSchema schema, String name, String member, List<?> values) {
        MemberSchema items = schema.items();
        List<String> texts = values.stream().map(String::valueOf).toList();
        switch (items.kind()) {
            case OBJECT -> groups(items, name, member, values);
            case CHOICE ->
                    add(
                            "choices",
                            items,
                            name,
                            member,
                            "",
                            chosen(options(items, ""), texts),
                            false);
            case REFERENCE -> references(items, name, member, texts);
            default -> add(LINES, items, name, member, String.join("\n", texts), List.of(), false);
        }
    }

    private void references(MemberSchema items, String name, String member, List<String> texts) {
        MemberSchema.Reference reference = items.reference().orElseThrow();
        List<Row.Option> offered = offered(reference);
        if (Choices.listOf(reference.type()) != null) {
            add("choices", items, name, member, "", chosen(offered, texts), false);
            return;
        }
        open(name, member, false);
        for (int index = 0; index <= texts.size(); index++) {
            String text = index < texts.size() ? texts.get(index) : "";
            add(
                    "reference",
                    items,
                    name + "/" + index,
                    member,
                    titled(offered, text),
                    offered,
                    false);
        }
        count(name, texts.size() + 1);
        more(name, member);
        close(name);
    }

    private void groups(MemberSchema items, String name, String member, List<?> values) {
        open(name, member, false);
        for (int index = 0; index < values.size(); index++) {
            String item = name + "/" + index;
            open(item, member + ".one", true);
            members(items, item, (Map<?, ?>) values.get(index));
            close(item);
        }
        count(name, values.size());
        more(name, member);
        close(name);
    }

    private void map(MemberSchema schema, String name, String member, Map<?, ?> values) {
        open(name, member, false);
        if (!schema.keys().isEmpty()) {
            for (String key : schema.keys()) {
                row(schema.values(), name + "/" + key, "key." + key, values.get(key), false);
            }
        } else {
            Map<String, Object> all = new LinkedHashMap<>();
            values.forEach((key, value) -> all.put(String.valueOf(key), value));
            all.put("", "");
            int index = 0;
            for (Map.Entry<String, Object> entry : all.entrySet()) {
                String item = name + "/" + index++;
                open(item, member + ".one", !entry.getKey().isEmpty());
                line(item + "/#key", member + ".key", entry.getKey());
                row(
                        schema.values(),
                        item + "/#value",
                        member + ".value",
                        entry.getKey().isEmpty() ? null : entry.getValue(),
                        false);
                close(item);
            }
            count(name, index);
        }
        close(name);
    }

    private void line(String name, String member, String value) {
        rows.add(
                new Row(
                        "line",
                        name,
                        label(member),
                        null,
                        value,
                        List.of(),
                        null,
                        false,
                        false,
                        List.of(),
                        List.of(),
                        null));
    }

    private void open(String name, String member, boolean removable) {
        rows.add(
                new Row(
                        "open",
                        name,
                        label(member),
                        hint(member),
                        "",
                        List.of(),
                        null,
                        false,
                        removable,
                        notes.errors(name),
                        List.of(),
                        null));
    }

    private void close(String name) {
        bare("close", name, "", "");
    }

    private void count(String name, int count) {
        bare("hidden", COUNT + name, "", String.valueOf(count));
    }

    private void more(String name, String member) {
        bare("add", name, label(member + ".more"), "");
    }

    private void bare(String kind, String name, String label, String value) {
        rows.add(
                new Row(
                        kind, name, label, null, value, List.of(), null, false, false, List.of(),
                        List.of(), null));
    }

    private void add(
            String kind,
            MemberSchema schema,
            String name,
            String member,
            String value,
            List<Row.Option> options,
            boolean required) {
        rows.add(
                new Row(
                        kind,
                        name,
                        label(member),
                        hint(member),
                        value,
                        options,
                        schema.longest().orElse(null),
                        required,
                        false,
                        notes.errors(name),
                        notes.warnings(name),
                        notes.source().apply(name)));
    }

    private String label(String member) {
        return label(member, reader);
    }

    /** What a member is called. */
    public static String label(String member, Language reader) {
        return LABELS.find(member, reader).orElse(member);
    }

    private @Nullable String hint(String member) {
        return LABELS.find(member + ".hint", reader).orElse(null);
    }

    /**
     * What is said beside members, by the names of their fields.
     *
     * @param errors what is wrong
     * @param warnings what may harm somebody
     * @param source the text of which it is a translation; null where there is none
     */
    public record Notes(
            Map<String, List<String>> errors,
            Map<String, List<String>> warnings,
            Function<String, @Nullable String> source) {
        /** Nothing is said. */
        public static final Notes NONE = new Notes(Map.of(), Map.of(), name -> null);

        List<String> errors(String name) {
            return errors.getOrDefault(name, List.of());
        }

        List<String> warnings(String name) {
            return warnings.getOrDefault(name, List.of());
        }
    }
}
