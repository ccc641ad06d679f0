package org.notorturetj.publication;

import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;

import io.quarkus.narayana.jta.QuarkusTransaction;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;

/** The steps that one publisher takes with its own documents. */
public record PublisherScript(List<Step> steps) {
    /** The number of documents of a publisher. */
    static final int DOCUMENTS = 3;

    private static final int SIZE = 1000;

    /** The kinds of steps. */
    enum Kind {
        TEXT,
        FACTS,
        ALL_TOGETHER,
        WITHDRAWAL,
        TAKEN_ADDRESS,
        ROLLBACK
    }

    /**
     * A step.
     *
     * @param delay milliseconds between the publication and its commit
     */
    record Step(Kind kind, Language language, int document, int delay) {}

    /** Generates scripts; the same seed generates the same ones. */
    public static List<PublisherScript> draw(int publishers, long seed) {
        var drawn = new AtomicReference<List<PublisherScript>>(List.of());
        JqwikSession.run(
                () ->
                        drawn.set(
                                scripts(publishers)
                                        .generator(SIZE)
                                        .next(new Random(seed))
                                        .value()));
        return drawn.get();
    }

    private static Arbitrary<List<PublisherScript>> scripts(int publishers) {
        Arbitrary<Step> step =
                Combinators.combine(
                                Arbitraries.of(Kind.class),
                                Arbitraries.of(Language.class),
                                Arbitraries.integers().between(0, DOCUMENTS - 1),
                                Arbitraries.integers().between(0, 12))
                        .as(Step::new);
        return step.list()
                .ofMinSize(4)
                .ofMaxSize(12)
                .map(PublisherScript::new)
                .list()
                .ofSize(publishers);
    }

    /** Runs scripts against the server. */
    @ApplicationScoped
    public static class Player {
        private final Given given;
        private final Publish publish;
        private final Withdraw withdraw;

        Player(Given given, Publish publish, Withdraw withdraw) {
            this.given = given;
            this.publish = publish;
            this.withdraw = withdraw;
        }

        /** Creates the documents of one publisher. */
        public List<String> documents() {
            return List.of(
                    given.article(Language.TG),
                    given.article(Language.TG),
                    given.article(Language.TG));
        }

        /**
         * Publishes the documents, runs the script, and collects every acknowledged publication.
         */
        public void play(
                PublisherScript script,
                List<String> documents,
                Collection<Publication> acknowledged) {
            acknowledged.add(given.published(documents, Language.TG));
            for (Step step : script.steps()) {
                try {
                    acknowledged.add(
                            QuarkusTransaction.requiringNew().call(() -> play(step, documents)));
                } catch (ProblemException | RolledBack e) {
                    // must leave no trace; the reader would see it
                }
            }
        }

        private Publication play(Step step, List<String> documents) throws InterruptedException {
            String id = documents.get(step.document());
            Publication made =
                    switch (step.kind()) {
                        case TEXT, ROLLBACK -> text(step, id, id);
                        case TAKEN_ADDRESS -> text(step, id, other(documents, step));
                        case FACTS -> {
                            given.facts(id, Invented.articleFacts("statement"));
                            yield given.published(id);
                        }
                        case ALL_TOGETHER -> {
                            documents.forEach(each -> given.text(each, step.language(), of(each)));
                            yield given.published(documents, step.language());
                        }
                        case WITHDRAWAL ->
                                withdraw.withdraw(Given.EDITOR, id, Set.of(step.language()))
                                        .orElseThrow();
                    };
            Thread.sleep(step.delay());
            if (step.kind() == Kind.ROLLBACK) {
                throw new RolledBack();
            }
            return made;
        }

        private Publication text(Step step, String id, String slug) {
            given.text(id, step.language(), of(slug));
            return publish.publish(
                    Given.EDITOR, PublicationRequest.of(id, Set.of(step.language())));
        }

        private static String other(List<String> documents, Step step) {
            return documents.get((step.document() + 1) % DOCUMENTS);
        }

        private static java.util.Map<String, Object> of(String slug) {
            return Invented.articleText(slug, "Text");
        }
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
