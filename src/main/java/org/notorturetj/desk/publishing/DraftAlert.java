package org.notorturetj.desk.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.document.NewAlert;
import org.notorturetj.api.desk.document.NewDocumentBuilder;
import org.notorturetj.api.desk.edition.NewTexts;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.desk.document.CreateFilledDocument;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import com.fasterxml.jackson.databind.JsonNode;

/** Drafts an alert from its case update, so that nobody has to type a case code at night. */
@ApplicationScoped
class DraftAlert {
    private static final Duration LIFE = Duration.ofHours(24);

    private final DocumentFinder finder;
    private final Editions editions;
    private final CreateFilledDocument create;
    private final Clock clock;

    DraftAlert(DocumentFinder finder, Editions editions, CreateFilledDocument create, Clock clock) {
        this.finder = finder;
        this.editions = editions;
        this.create = create;
        this.clock = clock;
    }

    /**
     * Creates the draft, and submits it if wanted.
     *
     * @throws ProblemException if the document is not a case update, has no facts, or something is
     *     wrong with the words of the alert
     */
    @Transactional
    Document about(Person person, String id, NewAlert wanted) {
        Document update = finder.document(id);
        if (!DocumentType.CASE_UPDATE.word().equals(update.type())) {
            throw new ProblemException(
                    ProblemType.BAD_PARAMETER,
                    "id",
                    Rule.NOT_OF_TYPE.with(DocumentType.CASE_UPDATE.word()));
        }
        Map<Language, Map<String, Object>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            editions.working(id, language)
                    .filter(edition -> edition.state() != EditionState.REDACTED)
                    .ifPresent(
                            edition ->
                                    texts.put(
                                            language, text(CanonicalJson.tree(edition.content()))));
        }
        if (wanted.texts() != null) {
            texts.putAll(wanted.texts().each());
        }
        return create.create(
                person,
                NewDocumentBuilder.builder()
                        .type(DocumentType.ALERT.word())
                        .key(null)
                        .licence(null) // an alert states none
                        .sample(update.sample())
                        .facts(facts(id, CanonicalJson.tree(finder.facts(id).content())))
                        .texts(
                                new NewTexts(
                                        texts.get(Language.TG),
                                        texts.get(Language.RU),
                                        texts.get(Language.EN)))
                        .original(null)
                        .submit(wanted.submit())
                        .template(null)
                        .build());
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
