package org.notorturetj.pages.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Moments;

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
    public static final String BEFORE_ID = " · ";

    /** What the desk makes itself, if nobody says it. */
    private static final Set<String> MADE = Set.of("slug");

    /** More lines than one, for a list of texts. */
    private static final String LINES = "lines";

    private final Language reader;
    private final Offers offers;
    private final Notes notes;
    private final List<Row> rows = new ArrayList<>();

    /**
     * Makes forms for a reader.
     *
     * @param notes what is said beside members
     */
    public FormRows(Language reader, Choices choices, Notes notes) {
        this.reader = reader;
        this.offers = new Offers(reader, choices);
        this.notes = notes;
    }

    /** The rows of a whole content. */
    public List<Row> of(MemberSchema schema, Map<String, Object> content) {
        members(schema, CONTENT, content);
        return List.copyOf(rows);
    }

    private void members(MemberSchema schema, String name, Map<?, ?> content) {
        for (String member : MembersInOrder.of(schema)) {
            MemberSchema part = schema.members().get(member);
            Field field =
                    new Field(
                            part,
                            name + "/" + member,
                            member,
                            schema.requires(member)
                                    && !MADE.contains(member)
                                    && part.printedAs().isEmpty());
            Optional<String> dialled =
                    part.printedAs().flatMap(it -> DialledNumber.of(content.get(it)));
            if (dialled.isPresent() && dialled.get().equals(content.get(member))) {
                made(field, dialled.get());
            } else {
                row(field, content.get(member));
            }
        }
    }

    /** A field that is left empty as long as nobody wants something else in it. */
    private void made(Field field, String value) {
        add(field.schema().kind().row, field, "", List.of());
        Row row = rows.remove(rows.size() - 1);
        rows.add(RowBuilder.builder(row).made(value).build());
    }

    private void row(Field field, @Nullable Object value) {
        switch (field.schema().kind()) {
            case OBJECT -> {
                open(field.name(), field.member(), false);
                members(field.schema(), field.name(), asMap(value));
                close(field.name());
            }
            case MAP -> map(field, asMap(value));
            case LIST -> list(field, value instanceof List<?> list ? list : List.of());
            default -> scalar(field, value == null ? "" : String.valueOf(value));
        }
    }

    private static Map<?, ?> asMap(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private void scalar(Field field, String text) {
        MemberSchema.Kind kind = field.schema().kind();
        switch (kind) {
            case REFERENCE -> reference(field, text);
            case CHOICE -> add(kind.row, field, text, offers.options(field.schema(), text));
            case MOMENT -> add(kind.row, field, Moments.field(text), List.of());
            case NUMBER ->
                    add(
                            kind.row,
                            field,
                            field.required() && text.isEmpty() ? "0" : text,
                            List.of());
            default ->
                    add(field.member().equals("id") ? "hidden" : kind.row, field, text, List.of());
        }
    }

    private void reference(Field field, String text) {
        MemberSchema.Reference reference = field.schema().reference().orElseThrow();
        List<Row.Option> offered = offers.offered(reference);
        if (Choices.listOf(reference.type()) == null) {
            add("reference", field, Offers.titled(offered, text), offered);
        } else {
            add("choice", field, text, Offers.chosen(offered, text));
        }
    }

    private void list(Field field, List<?> values) {
        Field items = field.of(field.schema().items());
        List<String> texts = values.stream().map(String::valueOf).toList();
        switch (items.schema().kind()) {
            case OBJECT -> groups(items, values);
            case CHOICE ->
                    add(
                            "choices",
                            items,
                            "",
                            Offers.chosen(offers.options(items.schema(), ""), texts));
            case REFERENCE -> references(items, texts);
            default -> add(LINES, items, String.join("\n", texts), List.of());
        }
    }

    private void references(Field items, List<String> texts) {
        MemberSchema.Reference reference = items.schema().reference().orElseThrow();
        List<Row.Option> offered = offers.offered(reference);
        if (Choices.listOf(reference.type()) != null) {
            add("choices", items, "", Offers.chosen(offered, texts));
            return;
        }
        open(items.name(), items.member(), false);
        for (int index = 0; index <= texts.size(); index++) {
            String text = index < texts.size() ? texts.get(index) : "";
            add("reference", items.item(index), Offers.titled(offered, text), offered);
        }
        end(items, texts.size() + 1);
    }

    private void groups(Field items, List<?> values) {
        open(items.name(), items.member(), false);
        for (int index = 0; index < values.size(); index++) {
            String item = items.name() + "/" + index;
            open(item, items.member() + ".one", true);
            members(items.schema(), item, (Map<?, ?>) values.get(index));
            close(item);
        }
        end(items, values.size());
    }

    /** The end of a list: how many items it has, and a button for another one. */
    private void end(Field items, int count) {
        count(items.name(), count);
        bare("add", items.name(), label(items.member() + ".more"), "");
        close(items.name());
    }

    private void map(Field field, Map<?, ?> values) {
        MemberSchema schema = field.schema();
        String name = field.name();
        open(name, field.member(), false);
        for (String key : MembersInOrder.keys(schema, values)) {
            row(
                    new Field(
                            schema.values(),
                            name + "/" + key,
                            schema.vocabularyOfKeys().orElse("key") + "." + key,
                            false),
                    values.get(key));
        }
        if (schema.keys().isEmpty()) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            values.forEach((key, value) -> all.put(String.valueOf(key), value));
            all.put("", null);
            int index = 0;
            for (Map.Entry<String, @Nullable Object> entry : all.entrySet()) {
                entry(field, name + "/" + index++, entry.getKey(), entry.getValue());
            }
            count(name, index);
        }
        close(name);
    }

    private void entry(Field field, String item, String key, @Nullable Object value) {
        open(item, field.member() + ".one", !key.isEmpty());
        line(item + "/#key", field.member() + ".key", key);
        row(
                new Field(
                        field.schema().values(),
                        item + "/#value",
                        field.member() + ".value",
                        false),
                value);
        close(item);
    }

    private void line(String name, String member, String value) {
        bare("line", name, label(member), value);
    }

    private void open(String name, String member, boolean removable) {
        rows.add(Row.group(name, label(member), hint(member), removable, notes.of(name)));
    }

    private void close(String name) {
        bare("close", name, "", "");
    }

    private void count(String name, int count) {
        bare("hidden", COUNT + name, "", String.valueOf(count));
    }

    private void bare(String kind, String name, String label, String value) {
        rows.add(Row.bare(kind, name, label, value));
    }

    private void add(String kind, Field field, String value, List<Row.Option> options) {
        rows.add(
                RowBuilder.builder(Row.bare(kind, field.name(), label(field.member()), value))
                        .hint(hint(field.member()))
                        .options(options)
                        .longest(field.schema().longest().orElse(null))
                        .required(field.required() && !kind.equals("tick"))
                        .notes(notes.within(field.name()))
                        .source(notes.source().apply(field.name()))
                        .build());
    }

    private String label(String member) {
        return Labels.of(member, reader);
    }

    private @Nullable String hint(String member) {
        return Labels.hint(member, reader).orElse(null);
    }
}
