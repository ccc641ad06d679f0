package org.notorturetj.pages.work;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.type.TypeForms;
import org.notorturetj.api.desk.type.TypesApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.ColleagueChoices;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.form.Choices;

/** Makes the form above the list of documents, with what was chosen in it. */
@ApplicationScoped
class DocumentFields {
    static final List<String> ORDERS = List.of("changed", "newest", "oldest", "unchanged");

    /** Fields that are folded away while nobody uses them. */
    private static final List<String> FOLDED =
            List.of(
                    "section",
                    "region",
                    "author",
                    "changedFrom",
                    "changedTo",
                    "missing",
                    "assigned",
                    "template");

    private final TypesApi types;
    private final ColleagueChoices colleagues;
    private final Choices choices;

    DocumentFields(TypesApi types, ColleagueChoices colleagues, Choices choices) {
        this.types = types;
        this.colleagues = colleagues;
        this.choices = choices;
    }

    Filled of(Query query, Frame frame) {
        Language reader = frame.lang();
        Map<String, Map<String, String>> words = choices.words(reader);
        return DocumentFieldsFilledBuilder.builder()
                .state(query.text("state"))
                .q(query.text("q"))
                .types(
                        Choice.types(
                                types.list().items().stream().map(TypeForms::type),
                                query.text("type"),
                                reader))
                .sections(words(words.getOrDefault("sections", Map.of()), query.get("section")))
                .regions(words(words.getOrDefault("regions", Map.of()), query.get("region")))
                .authors(colleagues.and(query.get("author"), frame))
                .changedFrom(query.text("changedFrom"))
                .changedTo(query.text("changedTo"))
                .languages(Choice.languages(query.text("language"), reader))
                .missing(Choice.languages(query.text("missing"), reader))
                .mine(query.ticked("mine") != null)
                .assigned(query.ticked("assigned") != null)
                .template(query.ticked("template") != null)
                .orders(
                        ORDERS.stream()
                                .map(it -> choice(it, frame.w("sort-" + it), query.get("sort")))
                                .toList())
                .isUnfolded(query.hasOneOf(FOLDED))
                .build();
    }

    private static List<Choice> words(Map<String, String> names, @Nullable String chosen) {
        return names.entrySet().stream()
                .map(word -> choice(word.getKey(), word.getValue(), chosen))
                .toList();
    }

    private static Choice choice(String value, String name, @Nullable String chosen) {
        return new Choice(value, name, value.equals(chosen));
    }

    /**
     * The form as it is shown.
     *
     * @param isUnfolded whether one of the fields is used that are folded away otherwise
     */
    @MadeByName
    public record Filled(
            String state,
            String q,
            List<Choice> types,
            List<Choice> sections,
            List<Choice> regions,
            List<Choice> authors,
            String changedFrom,
            String changedTo,
            List<Choice> languages,
            List<Choice> missing,
            boolean mine,
            boolean assigned,
            boolean template,
            List<Choice> orders,
            boolean isUnfolded) {}
}
