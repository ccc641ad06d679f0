package org.notorturetj.desk.access;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PermissionsTest {
    /** The table of the contract: c a e t l d s are the roles in their order. */
    @ParameterizedTest
    @CsvSource({
        "read,               c a e t l d s",
        "create,             c - e - - - s",
        "edit_facts,         c - e - - - s",
        "edit_text,          c - e t - - s",
        "submit,             c - e t - - s",
        "comment,            c a e t l d -",
        "review_legally,     - - - - l - -",
        "review_translation, c - e t - - -",
        "approve,            c - - - l d -",
        "approve_proposal,   c a - - l d -",
        "publish,            c - e - - d -",
        "schedule,           c - e - - d -",
        "withdraw,           c a e t l d -",
        "redact,             c a e - l d -",
        "restore,            c - e - - d -",
        "consent,            c - e - l - -",
        "preview,            c a e t l d -",
        "freeze,             c a e t l d -",
        "freeze_any,         - a - - - - -",
        "administer,         - a - - - - -",
        "read_audit,         c a - - l - -"
    })
    void the_table_is_the_one_of_the_contract(String verb, String row) {
        String allowed =
                Arrays.stream(Role.values())
                        .map(
                                role ->
                                        Permissions.allow(Set.of(role), verb)
                                                ? role.word().substring(0, 1)
                                                : "-")
                        .collect(Collectors.joining(" "));
        assertThat(allowed).isEqualTo(row);
    }

    @Test
    void every_verb_has_a_row() {
        List<String> constants =
                Arrays.stream(Verb.class.getFields()).map(PermissionsTest::value).toList();
        assertThat(Permissions.verbs()).containsExactlyInAnyOrderElementsOf(constants);
        assertThat(constants).hasSize(21);
    }

    @Test
    void a_service_account_approves_nothing() {
        assertThat(Permissions.of(Set.of(Role.SERVICE)))
                .noneMatch(
                        verb ->
                                verb.contains("approve")
                                        || verb.contains("review")
                                        || verb.contains("publish"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVICE")
    void every_human_may_remove_and_stop_alone(Role role) {
        assertThat(Permissions.of(Set.of(role))).contains(Verb.WITHDRAW, Verb.FREEZE);
    }

    @Test
    void who_has_several_roles_may_what_any_of_them_may() {
        var both = new Person("a", EnumSet.of(Role.TRANSLATOR, Role.LAWYER), "s");
        assertThat(both.may(Verb.REVIEW_LEGALLY)).isTrue();
        assertThat(both.may(Verb.EDIT_TEXT)).isTrue();
        assertThat(both.may(Verb.ADMINISTER)).isFalse();
    }

    @Test
    void a_verb_that_nobody_knows_is_a_mistake_and_not_a_no() {
        assertThatThrownBy(() -> Permissions.allow(Set.of(Role.EDITOR), "edit"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
