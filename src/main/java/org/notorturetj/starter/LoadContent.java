package org.notorturetj.starter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.WriteDocument;
import org.notorturetj.content.type.DocumentType;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.log.Actor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Publishes a set of files. Each publication of the set is one transaction that writes and
 * publishes its documents, so that an interrupted load can be resumed.
 */
@ApplicationScoped
public class LoadContent {
    /** As many as wait for each other: publishing takes about as long as writing. */
    private static final int WRITERS = 3;

    /**
     * Of a publication, which waits for those before it: on a slow machine a first start takes
     * minutes, and the default of one minute would end it.
     */
    private static final int TIMEOUT_SECONDS = 1_800;

    private static final Map<String, String> TYPE_OF_FOLDER =
            Map.of("home", "home", "policy", "policy");

    private final Documents documents;
    private final WriteDocument write;
    private final Publish publish;
    private final DocumentTypes types;
    private final Clock clock;

    LoadContent(
            Documents documents,
            WriteDocument write,
            Publish publish,
            DocumentTypes types,
            Clock clock) {
        this.documents = documents;
        this.write = write;
        this.publish = publish;
        this.types = types;
        this.clock = clock;
    }

    /**
     * Publishes the documents that do not exist yet. The next publications are written while one is
     * published: most of the time of both is waiting for the database.
     *
     * @return the number of documents published
     * @throws ProblemException when a publication is refused; those before it are made
     */
    public int load(ContentSource source) {
        return load(
                source,
                (folders, refusal) -> {
                    throw refusal;
                });
    }

    /**
     * Publishes the documents that do not exist yet, and goes on after a refused publication.
     *
     * @param refused is told the folders of a refused publication, and why
     * @return the number of documents published
     */
    int load(ContentSource source, BiConsumer<List<String>, ProblemException> refused) {
        var files = new ContentFiles(source);
        ContentSet set = files.set();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<Integer>> publications = new ArrayList<>();
            PublicationOrder turn = PublicationOrder.first();
            for (List<String> folders : set.publications()) {
                PublicationOrder mine = turn;
                publications.add(writers.submit(() -> load(files, set, folders, mine, refused)));
                turn = mine.next();
            }
            int loaded = 0;
            for (Future<Integer> publication : publications) {
                loaded += publication.get();
            }
            return loaded;
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            writers.shutdownNow();
        }
    }

    private static RuntimeException cause(ExecutionException failure) {
        Throwable cause = failure.getCause();
        return cause instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException(cause);
    }

    private int load(
            ContentFiles files,
            ContentSet set,
            List<String> folders,
            PublicationOrder turn,
            BiConsumer<List<String>, ProblemException> refused) {
        try {
            int loaded;
            try {
                loaded =
                        QuarkusTransaction.requiringNew()
                                .timeout(TIMEOUT_SECONDS)
                                .call(() -> publish(files, set, folders, turn));
            } catch (ProblemException refusal) {
                turn.await();
                refused.accept(folders, refusal);
                loaded = 0;
            }
            turn.committed();
            return loaded;
        } catch (RuntimeException | Error e) {
            turn.failed(e);
            throw e;
        }
    }

    private int publish(
            ContentFiles files, ContentSet set, List<String> folders, PublicationOrder turn) {
        List<PublicationRequest.Part> parts =
                folders.stream()
                        .filter(folder -> !exists(files, folder))
                        .map(folder -> write(files, set, folder))
                        .toList();
        turn.await();
        if (!parts.isEmpty()) {
            publish.publish(Actor.SERVER, new PublicationRequest(parts));
        }
        return parts.size();
    }

    private boolean exists(ContentFiles files, String folder) {
        return documents.findById(files.facts(folder).get("id").textValue()) != null;
    }

    private PublicationRequest.Part write(ContentFiles files, ContentSet set, String folder) {
        try {
            return write(
                    files.facts(folder), files.texts(folder), set, folder, new References(files));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(folder + ": " + e.getMessage(), e);
        }
    }

    private PublicationRequest.Part write(
            ObjectNode facts,
            Map<Language, ObjectNode> texts,
            ContentSet set,
            String folder,
            References references) {
        String[] path = folder.split("/", 2);
        DocumentType<?, ?> type = types.named(typeOf(path[0]));
        String id = facts.remove("id").textValue();
        references.resolve(facts);
        write.add(
                new Document(
                        id, type.name(), path[1], set.sample(), set.licence(), clock.instant()));
        Facts version = write.writeFacts(id, convert(facts, type.factsClass()));
        version.submit();
        version.approve(WriteDocument.SERVER);
        Set<Language> languages = EnumSet.noneOf(Language.class);
        texts.forEach(
                (language, text) -> {
                    Edition edition =
                            write.writeEdition(id, language, convert(text, type.textClass()));
                    edition.submit();
                    edition.approve(WriteDocument.SERVER);
                    languages.add(language);
                });
        return new PublicationRequest.Part(id, languages);
    }

    private static Object convert(JsonNode content, Class<?> type) {
        return CanonicalJson.read(content.toString(), type);
    }

    private static String typeOf(String folder) {
        return TYPE_OF_FOLDER.getOrDefault(folder, folder.substring(0, folder.length() - 1));
    }
}
