package org.notorturetj.content.warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.Person;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.content.document.CaseDocuments;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.warning.CombinedDetails.Known;
import org.notorturetj.content.warning.TextWarnings.Found;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The warnings about a document: its texts are checked with its facts and those of its case. */
@ApplicationScoped
public class DocumentWarnings {
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final CaseDocuments cases;
    private final UnknownContactPoints contactPoints;
    private final ProtectedNameWarnings names;

    DocumentWarnings(
            Documents documents,
            FactsVersions facts,
            Editions editions,
            CaseDocuments cases,
            UnknownContactPoints contactPoints,
            ProtectedNameWarnings names) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.cases = cases;
        this.contactPoints = contactPoints;
        this.names = names;
    }

    /**
     * Checks the working versions of a document.
     *
     * @param reader who sees them
     * @throws ProblemException when there is no such document; too-many-requests, if the reader has
     *     met too many protected names
     */
    @Transactional
    public List<Found> of(String id, Person reader) {
        Document document =
                documents
                        .findByIdOptional(id)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        List<Edition> texts = working(id);
        List<Found> found = new ArrayList<>(contactPoints.of(texts));
        found.addAll(names.of(id, reader));
        found.addAll(ofPeople(document, facts.working(id), texts));
        return found;
    }

    /** The same for everybody: without what could tell of protected names (docs/adr/058). */
    @Transactional
    public List<Found> ofWorking(Document document) {
        return ofTexts(document, facts.working(document.id()), working(document.id()));
    }

    /** Of one text beside the facts that are worked on, likewise. */
    @Transactional
    public List<Found> ofText(Edition text) {
        return text.state() == EditionState.REDACTED
                ? List.of()
                : ofTexts(
                        documents.findById(text.documentId()),
                        facts.working(text.documentId()),
                        List.of(text));
    }

    /**
     * Of given texts, likewise: those that are to be published.
     *
     * @param own the facts that they are published with
     */
    @Transactional
    public List<Found> ofTexts(
            Document document, Optional<? extends ContentVersion> own, List<Edition> texts) {
        List<Found> found = new ArrayList<>(contactPoints.of(texts));
        found.addAll(ofPeople(document, own, texts));
        return found;
    }

    private List<Edition> working(String id) {
        return Arrays.stream(Language.values())
                .flatMap(language -> editions.working(id, language).stream())
                .filter(it -> it.state() != EditionState.REDACTED)
                .toList();
    }

    private List<Found> ofPeople(
            Document document, Optional<? extends ContentVersion> facts, List<Edition> texts) {
        if (!DocumentType.is(document.type(), Trait.PEOPLE)) {
            return List.of();
        }
        ObjectNode own = content(facts);
        Optional<String> caseId = caseOf(document, own);
        ObjectNode ofCase = caseId.map(it -> content(this.facts.working(it))).orElse(own);
        List<String> initials = initialsOf(caseId.orElse(document.id()), texts);
        List<Found> found = new ArrayList<>();
        for (Edition edition : texts) {
            ObjectNode text = CanonicalJson.tree(edition.content());
            Map<String, String> members = TextMembers.of(text);
            if (NamesBehindInitials.inSlug(text.path("slug").asText(), initials)) {
                found.add(new Found(Rule.WARN_NAME, "/slug").in(edition));
            }
            String caseText =
                    caseId.map(it -> content(editions.working(it, edition.language())).toString())
                            .orElse("");
            TextWarnings.of(
                            members,
                            known(document, own, ofCase, caseId.isPresent()),
                            finalVerdict(ofCase, caseText + String.join("\n\n", members.values())),
                            initials)
                    .forEach(it -> found.add(it.in(edition)));
        }
        return found;
    }

    /** The initials in these texts and the working ones of a case; none for another document. */
    private List<String> initialsOf(String caseId, List<Edition> texts) {
        return Stream.concat(working(caseId).stream(), texts.stream())
                .map(it -> CanonicalJson.tree(it.content()).path("initials").asText())
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<String> caseOf(Document document, ObjectNode own) {
        if (isCase(document) || !own.path("case").isTextual()) {
            return Optional.empty();
        }
        return cases.withCode(own.path("case").textValue()).stream().findFirst();
    }

    private static Known known(
            Document document, ObjectNode own, ObjectNode ofCase, boolean besideItsCase) {
        return new Known(
                besideItsCase || isCase(document),
                isDay(own, "began") || isDay(own, "happened") || isDay(ofCase, "began"),
                !own.path("regions").isEmpty() || !ofCase.path("regions").isEmpty());
    }

    private static boolean isCase(Document document) {
        return document.type().equals(DocumentType.CASE.word());
    }

    private static boolean isDay(ObjectNode content, String member) {
        return "day".equals(content.path(member).path("precision").asText());
    }

    /** The facts take precedence; if they state no verdict, the texts are searched. */
    private static boolean finalVerdict(ObjectNode ofCase, String texts) {
        return ofCase.path("verdict").isTextual()
                ? "final".equals(ofCase.path("verdict").textValue())
                : FinalVerdicts.in(texts);
    }

    private static ObjectNode content(Optional<? extends ContentVersion> version) {
        return version.map(it -> CanonicalJson.tree(it.content()))
                .orElseGet(() -> CanonicalJson.mapper().createObjectNode());
    }
}
