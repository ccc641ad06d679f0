package org.notorturetj.desk.account;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.RequestLanguage;
import org.notorturetj.platform.problem.CurrentRequest;

/**
 * In which language the caller reads titles: the one that she chose for her account, because
 * browsers send {@code Accept-Language} unasked; without one, that of the request.
 */
@ApplicationScoped
public class DeskLanguage {
    private final CurrentPerson person;
    private final Accounts accounts;
    private final CurrentRequest request;

    DeskLanguage(CurrentPerson person, Accounts accounts, CurrentRequest request) {
        this.person = person;
        this.accounts = accounts;
        this.request = request;
    }

    @Transactional
    public Language get() {
        return accounts.require(person.get().accountId())
                .language()
                .orElseGet(() -> RequestLanguage.ofDesk(request.acceptLanguage()));
    }

    /** That language and those after it, as readers are served. */
    public List<Language> chain() {
        return get().fallbackChain();
    }
}
