package org.notorturetj.publication.removal;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;

/** Whether a text could be withdrawn, brought back or erased now, without doing it. */
@ApplicationScoped
public class RemovalForecast {
    private final Editions editions;
    private final Publish publish;
    private final PairedWithdrawal pairedWithdrawal;

    RemovalForecast(Editions editions, Publish publish, PairedWithdrawal pairedWithdrawal) {
        this.editions = editions;
        this.publish = publish;
        this.pairedWithdrawal = pairedWithdrawal;
    }

    /**
     * Whether there is something to withdraw.
     *
     * @throws ProblemException publication-refused
     */
    public void withdraw(Document document, Language language) {
        if (!pairedWithdrawal.holds(document, language)) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED, "languages", Rule.NOTHING_PUBLISHED);
        }
    }

    /** Documents of which texts would be withdrawn together with some of another. */
    public Set<String> goesAlong(Document document, Set<Language> languages) {
        return pairedWithdrawal.goesAlong(document, languages);
    }

    /**
     * Whether a text is withdrawn, so that its restoration can be proposed.
     *
     * @return why it takes two people
     * @throws ProblemException gone or publication-refused
     */
    public List<RuleMessage> restore(Document document, Language language) {
        requireWithdrawn(document.id(), language);
        return publish.plan(PublicationRequest.of(document.id(), Set.of(language)))
                .twoPersonReasons();
    }

    /** The rule of {@link #restore} for the command. */
    public void requireWithdrawn(String id, Language language) {
        if (editions.redacted(id, language)) {
            throw new ProblemException(ProblemType.GONE);
        }
        boolean withdrawn =
                editions.publishable(id, language)
                        .map(Edition::state)
                        .filter(EditionState.WITHDRAWN::equals)
                        .isPresent();
        if (!withdrawn) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED,
                    "languages",
                    Rule.NOT_WITHDRAWN.with(language.tag()));
        }
    }

    /**
     * Whether there is a text to erase, so that it can be proposed.
     *
     * @return why it takes two people
     * @throws ProblemException publication-refused
     */
    public List<RuleMessage> redact(Document document, Language language) {
        requireText(document.id(), Set.of(language));
        return List.of(Rule.ERASED_FOR_EVER);
    }

    /** The rule of {@link #redact} for the command. */
    public void requireText(String id, Set<Language> languages) {
        boolean any =
                editions.of(id).stream()
                        .anyMatch(
                                edition ->
                                        languages.contains(edition.language())
                                                && edition.state() != EditionState.REDACTED);
        if (!any) {
            throw new ProblemException(ProblemType.PUBLICATION_REFUSED, "languages", Rule.NO_TEXT);
        }
    }
}
