package org.notorturetj.starter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.WriteDocument;
import org.notorturetj.content.submission.ContentParser;
import org.notorturetj.content.submission.SubmissionCheck;
import org.notorturetj.content.type.ContentConfig;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.content.type.Reference;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.publication.PublicationRequest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes the folders of a set as documents, and checks them as the desk checks what is submitted.
 */
@ApplicationScoped
class FolderWriter {
    private final Documents documents;
    private final WriteDocument write;
    private final DocumentTypes types;
    private final ContentParser parser;
    private final SubmissionCheck submission;
    private final CleanFiles clean;
    private final ContentConfig config;
    private final Clock clock;

    FolderWriter(
            Documents documents,
            WriteDocument write,
            DocumentTypes types,
            ContentParser parser,
            SubmissionCheck submission,
            CleanFiles clean,
            ContentConfig config,
            Clock clock) {
        this.documents = documents;
        this.write = write;
        this.types = types;
        this.parser = parser;
        this.submission = submission;
        this.clean = clean;
        this.config = config;
        this.clock = clock;
    }

    boolean exists(ContentFiles files, String folder) {
        return documents.findById(files.facts(folder).get("id").textValue()) != null;
    }

    /** What it names may be in the publication before, so not until that is committed. */
    <F> void check(Written<F> written) {
        documents.flush();
        Document document = written.document();
        if (document.sample() && config.samples() == ContentConfig.Permission.REFUSED) {
            throw new ProblemException(ProblemType.PUBLICATION_REFUSED, "sample", Rule.NO_SAMPLES);
        }
        Set<String> promised =
                written
                        .type()
                        .references(
                                CanonicalJson.read(
                                        written.facts().content(), written.type().factsClass()))
                        .stream()
                        .filter(written.references()::hasTarget)
                        .map(Reference::member)
                        .collect(Collectors.toSet());
        List<Violation> wrong =
                submission.ofNewFacts(document, written.facts().content()).stream()
                        .filter(it -> !promised.contains(it.member()))
                        // the sample alert is there on whatever day somebody tries the server
                        .filter(it -> !document.sample() || !it.member().equals("expiresAt"))
                        .toList();
        if (!wrong.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_TEXT, wrong);
        }
        written.texts().forEach(text -> submission.text(document, written.facts(), text));
    }

    /** Writes a document as approved. */
    Written<?> write(ContentFiles files, ContentSet set, String folder) {
        try {
            ObjectNode facts = files.facts(folder);
            if (folder.startsWith(DocumentType.MEDIA.path() + "/")) {
                clean.keep(files, folder, facts);
            }
            return write(facts, files.texts(folder), set, folder, new References(files, set));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(folder + ": " + e.getMessage(), e);
        }
    }

    private Written<?> write(
            ObjectNode facts,
            Map<Language, ObjectNode> texts,
            ContentSet set,
            String folder,
            References references) {
        String[] path = folder.split("/", 2);
        String id = facts.remove("id").textValue();
        references.resolve(facts);
        TypeRules<?, ?> type = types.of(TypeLists.ofPath(path[0]));
        var document =
                new Document(
                        id, type.name(), path[1], set.sample(), set.licence(), clock.instant());
        write.add(document);
        Facts version = write.writeFacts(id, parser.facts(document, members(facts)));
        version.submit();
        version.approve(WriteDocument.SERVER);
        List<Edition> editions = new ArrayList<>();
        texts.forEach(
                (language, text) -> {
                    Edition edition =
                            write.writeEdition(id, language, parser.text(document, members(text)));
                    edition.submit();
                    edition.approve(WriteDocument.SERVER);
                    editions.add(edition);
                });
        return new Written<>(type, document, version, editions, references);
    }

    private static Map<String, Object> members(ObjectNode content) {
        return CanonicalJson.mapper().convertValue(content, new TypeReference<>() {});
    }

    record Written<F>(
            TypeRules<F, ?> type,
            Document document,
            Facts facts,
            List<Edition> texts,
            References references) {
        PublicationRequest.Part part() {
            return new PublicationRequest.Part(
                    document.id(),
                    texts.stream()
                            .map(Edition::language)
                            .collect(
                                    Collectors.toCollection(() -> EnumSet.noneOf(Language.class))));
        }
    }
}
