package org.notorturetj.desk.account;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.normalization.TextNormalizer;

/**
 * Refuses a name to be shown by that reads like somebody else's: whoever approves what "Amina" asks
 * for must not answer for a stranger. Tajik and Russian letters that look like Latin ones (UTS 39)
 * count as these, and blanks, signs and case as nothing.
 */
@ApplicationScoped
public class LookAlikeNames {
    private static final String CYRILLIC = "аеёорсухіјкмтвнѕ";
    private static final String LATIN = "aeeopcyxijkmtbhs";

    private final Accounts accounts;
    private final AccountSecrets secrets;

    LookAlikeNames(Accounts accounts, AccountSecrets secrets) {
        this.accounts = accounts;
        this.secrets = secrets;
    }

    /**
     * Compares a name with the names and logins of all other accounts, frozen ones included.
     *
     * @throws ProblemException already-exists
     */
    public void refuse(String accountId, String name) {
        String shape = shape(name);
        boolean taken =
                accounts.oldestFirst().stream()
                        .filter(account -> !account.id.equals(accountId))
                        .flatMap(this::knownAs)
                        .anyMatch(known -> shape(known).equals(shape));
        if (taken || shape.equals(AccountAudit.SERVER)) {
            throw new ProblemException(ProblemType.ALREADY_EXISTS, "/displayName", Rule.NAME_ALIKE);
        }
    }

    private Stream<String> knownAs(Account account) {
        return Stream.of(secrets.login(account), secrets.displayName(account))
                .filter(Objects::nonNull);
    }

    static String shape(String name) {
        var shape = new StringBuilder();
        TextNormalizer.plain(name)
                .text()
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(LookAlikeNames::latin)
                .forEach(shape::appendCodePoint);
        return LookAlikeLetters.apart(shape.toString());
    }

    private static int latin(int character) {
        int place = CYRILLIC.indexOf(character);
        return switch (character) {
            case '0' -> 'o';
            case '1' -> 'l';
            default -> place < 0 ? character : LATIN.charAt(place);
        };
    }
}
