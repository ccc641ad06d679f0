package org.notorturetj.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.log.Actor;

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

    /** So many refused publications are reported without publishing. */
    static final int MOST_REPORTED = 20;

    private final FolderWriter writer;
    private final Publish publish;

    LoadContent(FolderWriter writer, Publish publish) {
        this.writer = writer;
        this.publish = publish;
    }

    /**
     * Publishes the documents that do not exist yet. The next publications are written while one is
     * published: most of the time of both is waiting for the database.
     *
     * @return the number of documents published
     * @throws ProblemException when a publication is refused; those before it are made
     */
    public int load(SetFolder source) {
        return load(source, publication -> true, documents -> {});
    }

    /**
     * Publishes some of the publications of a set, as {@link #load(SetFolder)}.
     *
     * @param chosen whether a publication is one of them, by its folders; asked when its turn comes
     * @param progress receives the number of documents of each that is there, in their order
     * @return the number of documents published
     */
    int load(SetFolder source, Predicate<List<String>> chosen, IntConsumer progress) {
        return load(
                source,
                chosen,
                (folders, refusal) -> {
                    throw refusal;
                },
                progress);
    }

    /**
     * Publishes the documents that do not exist yet, and goes on after a refused publication.
     *
     * @param refused receives the folders of a refused publication, and why
     * @return the number of documents published
     */
    int load(SetFolder source, BiConsumer<List<String>, ProblemException> refused) {
        return load(source, publication -> true, refused, documents -> {});
    }

    private int load(
            SetFolder source,
            Predicate<List<String>> chosen,
            BiConsumer<List<String>, ProblemException> refused,
            IntConsumer progress) {
        var files = new ContentFiles(source);
        ContentSet set = files.set();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<Integer>> publications = new ArrayList<>();
            PublicationOrder turn = PublicationOrder.first();
            for (List<String> folders : set.publications()) {
                PublicationOrder mine = turn;
                publications.add(
                        writers.submit(() -> load(files, set, folders, mine, chosen, refused)));
                turn = mine.next();
            }
            int loaded = 0;
            for (Future<Integer> publication : publications) {
                int documents = publication.get();
                loaded += documents;
                progress.accept(documents);
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
            Predicate<List<String>> chosen,
            BiConsumer<List<String>, ProblemException> refused) {
        try {
            if (!chosen.test(folders)) {
                turn.await();
                turn.committed();
                return 0;
            }
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

    /**
     * Does all that {@link #load(SetFolder, BiConsumer)} does, and takes it back: nobody sees any
     * of it. While it lasts, nothing else can be published. It begins anew without what is refused,
     * because that ends a transaction, and stops at {@link #MOST_REPORTED}.
     *
     * @return the number of documents that would be published
     */
    @ActivateRequestContext // for the transaction: a command has no request
    int tryOut(SetFolder source, BiConsumer<List<String>, ProblemException> refused) {
        var files = new ContentFiles(source);
        ContentSet set = files.set();
        List<List<String>> publications = new ArrayList<>(set.publications());
        for (int reported = 0; reported < MOST_REPORTED; reported++) {
            List<String> next = List.of();
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(TIMEOUT_SECONDS));
            try {
                int loaded = 0;
                for (List<String> folders : publications) {
                    next = folders;
                    loaded += publish(files, set, folders, PublicationOrder.first());
                }
                return loaded;
            } catch (ProblemException refusal) {
                refused.accept(next, refusal);
                publications.remove(next);
            } finally {
                QuarkusTransaction.rollback();
            }
        }
        return 0;
    }

    private int publish(
            ContentFiles files, ContentSet set, List<String> folders, PublicationOrder turn) {
        List<FolderWriter.Written<?>> all =
                folders.stream()
                        .filter(folder -> !writer.exists(files, folder))
                        .<FolderWriter.Written<?>>map(folder -> writer.write(files, set, folder))
                        .toList();
        turn.await();
        if (!all.isEmpty()) {
            all.forEach(writer::check);
            publish.publish(
                    Actor.SERVER,
                    new PublicationRequest(all.stream().map(FolderWriter.Written::part).toList()));
        }
        return all.size();
    }
}
