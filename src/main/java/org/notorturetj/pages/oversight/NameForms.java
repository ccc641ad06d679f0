package org.notorturetj.pages.oversight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.protectedname.NameForm;
import org.notorturetj.api.desk.protectedname.NewProtectedName;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.FormState;
import org.notorturetj.pages.PostedForm;

/** A protected name in the fields of a form: each language has its own, and may be left empty. */
final class NameForms {
    private static final List<String> PARTS =
            List.of("surname", "given", "patronymic", "nicknames", "initials");
    private static final int MOST_NICKNAMES = 10;

    private NameForms() {}

    /** What was sent. */
    static NewProtectedName read(PostedForm form) {
        return new NewProtectedName(
                sent(form).stream().map(language -> read(form, language)).toList(),
                form.get("case").map(String::strip).orElse(null));
    }

    private static List<Language> sent(PostedForm form) {
        return Stream.of(Language.values())
                .filter(
                        language ->
                                PARTS.stream()
                                        .anyMatch(part -> form.get(id(language, part)).isPresent()))
                .toList();
    }

    private static NameForm read(PostedForm form, Language language) {
        List<String> nicknames =
                form.text(id(language, "nicknames"))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        return new NameForm(
                language,
                part(form, language, "given").orElse(null),
                part(form, language, "surname").orElse(null),
                part(form, language, "patronymic").orElse(null),
                nicknames.isEmpty() ? null : nicknames,
                part(form, language, "initials").orElse(""));
    }

    private static Optional<String> part(PostedForm form, Language language, String part) {
        return form.get(id(language, part)).map(String::strip);
    }

    /** The fields by the members that the desk names: it counts the languages that were sent. */
    static Map<String, String> fields(PostedForm form) {
        Map<String, String> fields =
                new HashMap<>(Map.of("/caseDocument", "case", "/forms", "ru-form", "If-Match", ""));
        List<Language> sent = sent(form);
        for (int i = 0; i < sent.size(); i++) {
            String member = "/forms/" + i;
            fields.put(member, id(sent.get(i), "form"));
            for (String part : PARTS) {
                fields.put(member + "/" + part, id(sent.get(i), part));
            }
            for (int nickname = 0; nickname < MOST_NICKNAMES; nickname++) {
                fields.put(member + "/nicknames/" + nickname, id(sent.get(i), "nicknames"));
            }
        }
        return fields;
    }

    /** The fields of all languages, with what was typed in them or is stored. */
    static List<Shown> shown(FormState state, List<NameForm> stored) {
        List<Shown> shown = new ArrayList<>();
        for (Language language : List.of(Language.RU, Language.TG, Language.EN)) {
            Optional<NameForm> form =
                    stored.stream().filter(it -> it.language() == language).findFirst();
            shown.add(
                    new Shown(
                            language.tag(),
                            state.typed(
                                    id(language, "surname"),
                                    form.map(NameForm::surname).orElse(null)),
                            state.typed(
                                    id(language, "given"), form.map(NameForm::given).orElse(null)),
                            state.typed(
                                    id(language, "patronymic"),
                                    form.map(NameForm::patronymic).orElse(null)),
                            state.typed(
                                    id(language, "nicknames"),
                                    form.map(NameForm::nicknames)
                                            .map(names -> String.join("\n", names))
                                            .orElse(null)),
                            state.typed(
                                    id(language, "initials"),
                                    form.map(NameForm::initials).orElse(null))));
        }
        return shown;
    }

    /** A name as it is read: surname first, then what else the person is called. */
    static String whole(NameForm form) {
        String name =
                Stream.of(form.surname(), form.given(), form.patronymic())
                        .filter(part -> part != null)
                        .reduce((a, b) -> a + " " + b)
                        .orElse("");
        List<String> nicknames = form.nicknames() == null ? List.of() : form.nicknames();
        return nicknames.isEmpty() ? name : name + " (" + String.join(", ", nicknames) + ")";
    }

    private static String id(Language language, String part) {
        return language.tag() + "-" + part;
    }

    /** The fields of a language. */
    public record Shown(
            String language,
            String surname,
            String given,
            String patronymic,
            String nicknames,
            String initials) {
        /** Id of the field of a part. */
        public String id(String part) {
            return language + "-" + part;
        }

        /** Without the name: it must not reach a log. */
        @Override
        public String toString() {
            return "Shown[" + language + "]";
        }
    }

    /** What of a case a form has; null for none. */
    static String caseOf(FormState state, @Nullable String stored) {
        return state.typed("case", stored);
    }
}
