package org.notorturetj.desk.protectedname;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.protectedname.NameForm;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.nameguard.name.NameProblem;
import org.notorturetj.content.protectedname.StoredName;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.platform.text.normalization.HiddenCharacters;
import org.notorturetj.platform.text.normalization.UnicodeForm;

/** What a name must be like to be protected. */
final class NameRules {
    private static final int SHORTEST = 2;

    private NameRules() {}

    /**
     * Checks the forms of a name.
     *
     * @throws ProblemException naming everything that is wrong
     */
    static void check(List<NameForm> forms) {
        List<Violation> wrong = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            String at = "/forms/" + i;
            NameForm form = forms.get(i);
            if (parts(form).anyMatch(HiddenCharacters::showsNothing)) {
                wrong.add(new Violation(at, Rule.NAME_EMPTY));
            } else {
                StoredName.written(form)
                        .problem()
                        .map(NameRules::rule)
                        .ifPresent(rule -> wrong.add(new Violation(at, rule)));
            }
        }
        if (forms.stream().map(NameForm::language).distinct().count() < forms.size()) {
            wrong.add(new Violation("/forms", Rule.NAME_FORM_ONCE));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_BODY, wrong);
        }
    }

    private static RuleMessage rule(NameProblem problem) {
        return switch (problem) {
            case NO_PART -> Rule.NAME_EMPTY;
            case UNKNOWN_SCRIPT -> Rule.NAME_SCRIPT;
            case TOO_SHORT -> Rule.NAME_SHORT.with(SHORTEST);
            case TOO_LONG -> Rule.NAME_LONG;
            case NO_INITIALS -> Rule.INITIALS;
        };
    }

    private static Stream<String> parts(NameForm form) {
        return Stream.concat(
                Stream.of(form.given(), form.surname(), form.patronymic()).filter(Objects::nonNull),
                nicknames(form).stream());
    }

    /** Whether two are the same name, however they were typed. */
    static boolean same(List<NameForm> one, List<NameForm> other) {
        return keys(one).equals(keys(other));
    }

    private static Set<List<String>> keys(List<NameForm> forms) {
        return forms.stream()
                .map(
                        form ->
                                List.of(
                                        form.language().tag(),
                                        folded(form.given()),
                                        folded(form.surname()),
                                        folded(form.patronymic()),
                                        nicknames(form).stream()
                                                .map(NameRules::folded)
                                                .sorted()
                                                .collect(Collectors.joining("\n"))))
                .collect(Collectors.toSet());
    }

    /** Whether a name keeps every part of what it was. */
    static boolean keeps(List<NameForm> before, List<NameForm> after) {
        return before.stream()
                .allMatch(
                        old ->
                                after.stream()
                                        .filter(form -> form.language() == old.language())
                                        .anyMatch(form -> keeps(old, form)));
    }

    private static boolean keeps(NameForm old, NameForm form) {
        Set<String> left = new TreeSet<>();
        nicknames(form).forEach(it -> left.add(folded(it)));
        return keeps(old.given(), form.given())
                && keeps(old.surname(), form.surname())
                && keeps(old.patronymic(), form.patronymic())
                && nicknames(old).stream().map(NameRules::folded).allMatch(left::contains);
    }

    private static boolean keeps(@Nullable String old, @Nullable String part) {
        return old == null || folded(old).equals(folded(part));
    }

    private static List<String> nicknames(NameForm form) {
        return Optional.ofNullable(form.nicknames()).orElse(List.of());
    }

    private static String folded(@Nullable String part) {
        return part == null ? "" : UnicodeForm.NFKC.of(part).strip().toLowerCase(Locale.ROOT);
    }
}
