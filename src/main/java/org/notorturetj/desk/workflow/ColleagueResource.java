package org.notorturetj.desk.workflow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.workflow.Colleague;
import org.notorturetj.api.desk.workflow.ColleagueFilter;
import org.notorturetj.api.desk.workflow.ColleaguesApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.desk.paging.Pages;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.desk.saving.StepRules;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.security.PermissionsAllowed;

class ColleagueResource implements ColleaguesApi {
    private static final String LIST = "colleagues";
    private static final String APPROVE = "approve";

    /** What is told of people, in this order. */
    private static final Map<String, String> PERMISSIONS = new LinkedHashMap<>();

    static {
        PERMISSIONS.put("write", Permission.EDIT_FACTS);
        PERMISSIONS.put("translate", Permission.EDIT_TEXT);
        PERMISSIONS.put(APPROVE, Permission.APPROVE);
        PERMISSIONS.put("legal_review", Permission.REVIEW_LEGALLY);
        PERMISSIONS.put("publish", Permission.PUBLISH);
    }

    private static final Set<EditionState> NOT_APPROVED =
            EnumSet.of(EditionState.DRAFT, EditionState.IN_REVIEW, EditionState.CHANGES_REQUESTED);

    private final Accounts accounts;
    private final DocumentFinder finder;
    private final FactsVersions facts;
    private final Editions editions;
    private final StepRules rules;

    ColleagueResource(
            Accounts accounts,
            DocumentFinder finder,
            FactsVersions facts,
            Editions editions,
            StepRules rules) {
        this.accounts = accounts;
        this.finder = finder;
        this.facts = facts;
        this.editions = editions;
        this.rules = rules;
    }

    /** Whoever may comment is a person. */
    @Override
    @Transactional
    @PermissionsAllowed(Permission.COMMENT)
    public Items<Colleague> list(ColleagueFilter filter, PageRequest page) {
        Document document = filter.document() == null ? null : finder.document(filter.document());
        List<ContentVersion> parts = document == null ? List.of() : unapproved(document);
        Items<Account> shown =
                Pages.of(
                        LIST,
                        accounts.oldestFirst().stream()
                                .filter(it -> it.takenUpAt != null)
                                .filter(it -> !it.isFrozen() && !it.isService())
                                .filter(
                                        it ->
                                                filter.may() == null
                                                        || may(it, document, parts)
                                                                .contains(filter.may())),
                        it -> new PageCursor(it.createdAt, it.id),
                        page);
        return new Items<>(
                shown.items().stream()
                        .map(it -> new Colleague(it.id, may(it, document, parts)))
                        .toList(),
                shown.next());
    }

    private List<String> may(
            Account account, @Nullable Document document, List<ContentVersion> parts) {
        var person = new Person(account.id, account.roles, LIST);
        List<String> may = new ArrayList<>();
        PERMISSIONS.forEach(
                (word, permission) -> {
                    if (person.may(permission)
                            && (document == null
                                    || !word.equals(APPROVE)
                                    || mayApprove(person, document, parts))) {
                        may.add(word);
                    }
                });
        return may;
    }

    private boolean mayApprove(Person person, Document document, List<ContentVersion> parts) {
        try {
            parts.forEach(part -> rules.requireOther(person, document, part));
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    private List<ContentVersion> unapproved(Document document) {
        Stream<Optional<? extends ContentVersion>> working =
                Stream.concat(
                        Stream.of(facts.working(document.id())),
                        Stream.of(Language.values())
                                .map(language -> editions.working(document.id(), language)));
        return working.<ContentVersion>flatMap(Optional::stream)
                .filter(version -> NOT_APPROVED.contains(version.state()))
                .toList();
    }
}
