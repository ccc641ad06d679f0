package org.notorturetj.sync;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/**
 * The files as the public door reads them. The database is asked each time, so that what is removed
 * is gone at once on every node; while it is away, the last answers serve.
 */
@ApplicationScoped
class PublishedFiles implements LogFiles {
    private static final long KEPT_BYTES = 64L << 20;
    private static final int SMALL_ANSWER_BYTES = 1_000;

    private final LogFiles database;
    private final Cache<List<Object>, Object> lastAnswers =
            Caffeine.newBuilder().maximumWeight(KEPT_BYTES).weigher(PublishedFiles::weight).build();

    PublishedFiles(@DataSource("public-door") AgroalDataSource publicDoor) {
        this.database = new FileQueries(publicDoor);
    }

    @Override
    public Optional<String> head() {
        return ask(List.of("head"), database::head);
    }

    @Override
    public Optional<String> root(long n) {
        return ask(List.of("root", n), () -> database.root(n));
    }

    @Override
    public Optional<String> card(Language language) {
        return ask(List.of("card", language), () -> database.card(language));
    }

    @Override
    public Optional<Version> version(String name, long seq) {
        return ask(List.of("version", name, seq), () -> database.version(name, seq));
    }

    @Override
    public Set<String> changed(String name, long after, long upTo) {
        return ask(
                List.of("changed", name, after, upTo), () -> database.changed(name, after, upTo));
    }

    @Override
    public Optional<Stored> file(String sha256) {
        return ask(List.of("file", sha256), () -> database.file(sha256));
    }

    @SuppressWarnings("unchecked")
    private <T> T ask(List<Object> question, Supplier<T> answer) {
        try {
            T now = answer.get();
            lastAnswers.put(question, now);
            return now;
        } catch (DatabaseUnavailableException e) {
            Object last = lastAnswers.getIfPresent(question);
            if (last == null) {
                throw e;
            }
            return (T) last;
        }
    }

    private static int weight(List<Object> question, Object answer) {
        return answer instanceof Optional<?> found
                        && found.orElse(null) instanceof Stored stored
                        && stored.text() != null
                ? 3 * stored.text().length() + SMALL_ANSWER_BYTES
                : SMALL_ANSWER_BYTES;
    }
}
