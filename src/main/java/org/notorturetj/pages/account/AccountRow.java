package org.notorturetj.pages.account;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.account.DeskAccount;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Moments;

/** An account as administrators read it. */
@MadeByName
public record AccountRow(
        String id,
        String login,
        @Nullable String email,
        List<String> roles,
        String state,
        String stateName,
        String mood,
        boolean enrolled,
        boolean required,
        String createdAt,
        @Nullable String decidesFrom) {
    /** Roles of people, those with the most power first; a program has one of its own. */
    static final List<String> ROLES =
            List.of("coordinator", "administrator", "lawyer", "deputy", "editor", "translator");

    static final String PROGRAM = "service";

    static AccountRow of(DeskAccount account, Language reader) {
        return AccountRowBuilder.builder()
                .id(account.id())
                .login(account.login())
                .email(account.email())
                .roles(account.roles())
                .state(account.state())
                .stateName(name("account-", account.state(), reader))
                .mood(
                        switch (account.state()) {
                            case "active" -> "good";
                            case "frozen" -> "bad";
                            default -> "";
                        })
                .enrolled(account.totp().enrolled())
                .required(account.totp().required())
                .createdAt(Moments.day(account.createdAt(), reader))
                .decidesFrom(
                        account.approvesFrom() == null
                                ? null
                                : Moments.minute(account.approvesFrom(), reader))
                .build();
    }

    boolean has(String role) {
        return roles.contains(role);
    }

    public boolean isProgram() {
        return has(PROGRAM);
    }

    public boolean isFrozen() {
        return "frozen".equals(state);
    }

    /** What a role or state is called; the word itself for one that the pages do not know yet. */
    static String name(String prefix, String word, Language reader) {
        String key = prefix + word.toLowerCase(Locale.ROOT);
        return Frames.words(reader).getOrDefault(key, word);
    }

    /** The names of its roles. */
    public String rolesIn(Language reader) {
        return roles.stream()
                .map(role -> name("role-", role, reader))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
