package org.notorturetj.desk.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.document.NewDocument;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.desk.document.CreateDocument;
import org.notorturetj.desk.document.DocumentFinder;
import org.notorturetj.desk.document.SaveContent;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import com.fasterxml.jackson.databind.JsonNode;

/** Drafts an alert from its case update, so that nobody has to type a case code at night. */
@ApplicationScoped
class DraftAlert {
    private static final String UPDATE = "case-update";
    private static final Duration LIFE = Duration.ofHours(24);

    /** The If-None-Match value of a first save. */
    private static final String NEW = "*";

    private final DocumentFinder finder;
    private final Editions editions;
    private final CreateDocument create;
    private final SaveContent save;
    private final Clock clock;

    DraftAlert(
            DocumentFinder finder,
            Editions editions,
            CreateDocument create,
            SaveContent save,
            Clock clock) {
        this.finder = finder;
        this.editions = editions;
        this.create = create;
        this.save = save;
        this.clock = clock;
    }

    /**
     * Creates the draft.
     *
     * @throws ProblemException if the document is not a case update, or has no facts
     */
    @Transactional
    Document about(Person person, String id) {
        Document update = finder.document(id);
        if (!UPDATE.equals(update.type())) {
            throw new ProblemException(
                    ProblemType.BAD_PARAMETER, "id", Rule.NOT_OF_TYPE.with(UPDATE));
        }
        Facts facts = finder.facts(id);
        Document alert =
                create.create(
                        person, new NewDocument("alert", null, update.licence(), update.sample()));
        save.saveFacts(
                person, alert.id(), null, NEW, facts(id, CanonicalJson.tree(facts.content())));
        for (Language language : Language.values()) {
            Optional<Edition> text =
                    editions.working(id, language)
                            .filter(edition -> edition.state() != EditionState.REDACTED);
            text.ifPresent(
                    edition ->
                            save.saveText(
                                    person,
                                    alert.id(),
                                    language,
                                    null,
                                    NEW,
                                    text(CanonicalJson.tree(edition.content()))));
        }
        return alert;
    }

    private Map<String, Object> facts(String update, JsonNode of) {
        Instant end = clock.instant().plus(LIFE).truncatedTo(ChronoUnit.MINUTES);
        return Map.of(
                "rank", 1,
                "nid", RandomId.ofDocument(),
                "case", of.path("case"),
                "update", update,
                "regions", of.path("regions"),
                "expiresAt", end.toString(),
                "state", "active");
    }

    private static Map<String, Object> text(JsonNode of) {
        return Map.of("title", of.path("title").asText(), "summary", of.path("summary").asText());
    }
}
