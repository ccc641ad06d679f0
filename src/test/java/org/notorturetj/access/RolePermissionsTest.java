package org.notorturetj.access;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RolePermissionsTest {
    private static final Pattern ROW =
            Pattern.compile("\\| .* \\| `([a-z_]+)` \\|((?: x? ?\\|){7})");

    /** The rows of the table in the contract's README: a permission and its cells. */
    static Stream<Arguments> rows() throws IOException {
        return Files.readAllLines(Path.of("../api/README.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> Arguments.of(row.group(1), row.group(2)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_permissions_match_the_contract(String permission, String row) {
        String allowed =
                Arrays.stream(Role.values())
                        .map(
                                role ->
                                        RolePermissions.allow(Set.of(role), permission)
                                                ? " x |"
                                                : " |")
                        .collect(Collectors.joining());
        assertThat(allowed).isEqualTo(row);
    }

    @Test
    void the_contract_has_a_row_for_every_permission_and_a_column_for_every_role()
            throws IOException {
        assertThat(rows().map(row -> row.get()[0]))
                .containsExactlyInAnyOrderElementsOf(List.copyOf(RolePermissions.permissions()));
        assertThat(Files.readString(Path.of("../api/README.md")))
                .contains(
                        Arrays.stream(Role.values())
                                .map(Role::word)
                                .collect(Collectors.joining(" | ", "| what | verb | ", " |")));
    }

    @Test
    void every_permission_is_granted_to_some_role() {
        List<String> constants =
                Arrays.stream(Permission.class.getFields())
                        .map(RolePermissionsTest::value)
                        .toList();
        assertThat(RolePermissions.permissions()).containsExactlyInAnyOrderElementsOf(constants);
        assertThat(constants).hasSize(22);
    }

    @Test
    void a_service_account_approves_nothing() {
        assertThat(RolePermissions.of(Set.of(Role.SERVICE)))
                .noneMatch(
                        permission ->
                                permission.contains("approve")
                                        || permission.contains("review")
                                        || permission.contains("publish"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVICE")
    void every_human_role_may_withdraw_and_freeze(Role role) {
        assertThat(RolePermissions.of(Set.of(role)))
                .contains(Permission.WITHDRAW, Permission.FREEZE);
    }

    @Test
    void several_roles_grant_the_permissions_of_each() {
        var both = new Person("a", EnumSet.of(Role.TRANSLATOR, Role.LAWYER), "s");
        assertThat(both.may(Permission.REVIEW_LEGALLY)).isTrue();
        assertThat(both.may(Permission.EDIT_TEXT)).isTrue();
        assertThat(both.may(Permission.ADMINISTER)).isFalse();
    }

    @Test
    void an_unknown_permission_is_an_error() {
        assertThatThrownBy(() -> RolePermissions.allow(Set.of(Role.EDITOR), "edit"))
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
