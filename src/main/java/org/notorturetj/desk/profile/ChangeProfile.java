package org.notorturetj.desk.profile;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountAudit;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.account.LookAlikeNames;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.normalization.HiddenCharacters;

/** Lets people choose how colleagues see them, and in which language they read titles. */
@ApplicationScoped
class ChangeProfile {
    private static final int LONGEST_NAME = 60;

    private final Accounts accounts;
    private final AccountSecrets secrets;
    private final LookAlikeNames alike;
    private final NameCheck names;
    private final AccountAudit audit;

    ChangeProfile(
            Accounts accounts,
            AccountSecrets secrets,
            LookAlikeNames alike,
            NameCheck names,
            AccountAudit audit) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.alike = alike;
        this.names = names;
        this.audit = audit;
    }

    /**
     * Changes both.
     *
     * @param name null: colleagues see the id alone
     * @throws ProblemException if the name is no line that shows something, reads like another's,
     *     or is that of somebody who is protected
     */
    @Transactional
    void change(Person person, @Nullable String name, @Nullable Language language) {
        if (name != null) {
            requireLine(name);
            names.require(person.accountId(), null, null, "/displayName", name);
            alike.refuse(person.accountId(), name);
        }
        Account account = accounts.lock(person.accountId());
        account.present(
                name == null ? null : secrets.sealDisplayName(account.id, name.strip()), language);
        audit.record(account.id, "account.profile", account.id, List.of("displayName", "language"));
    }

    private static void requireLine(String name) {
        boolean line =
                name.length() <= LONGEST_NAME
                        && name.indexOf('\n') < 0
                        && HiddenCharacters.firstIn(name).isEmpty()
                        && name.codePoints().anyMatch(Character::isLetter);
        if (!line) {
            throw new ProblemException(
                    ProblemType.INVALID_BODY, "/displayName", Rule.LINE.with(LONGEST_NAME));
        }
    }
}
