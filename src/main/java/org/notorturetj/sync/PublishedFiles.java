package org.notorturetj.sync;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * The files as the public door reads them. Every read goes to the database, so that a removal takes
 * effect at once on every node; while the database is down, the last results are served.
 */
@ApplicationScoped
class PublishedFiles implements LogFiles {
    private static final long CACHE_BYTES = 64L << 20;
    private static final int SMALL_RESULT_BYTES = 1_000;
    private static final int ID_BYTES = 100;

    private final LogFiles database;
    private final Cache<List<Object>, Object> lastResults =
            Caffeine.newBuilder()
                    .maximumWeight(CACHE_BYTES)
                    .weigher(PublishedFiles::weight)
                    .build();

    PublishedFiles(@DataSource("public-door") AgroalDataSource publicDoor) {
        this.database = new FileQueries(publicDoor);
    }

    @Override
    public Optional<String> head() {
        return read(List.of("head"), database::head);
    }

    @Override
    public Optional<String> root(long n) {
        return read(List.of("root", n), () -> database.root(n));
    }

    @Override
    public Optional<String> card(Language language) {
        return read(List.of("card", language), () -> database.card(language));
    }

    @Override
    public Optional<Version> version(String name, long seq) {
        return read(List.of("version", name, seq), () -> database.version(name, seq));
    }

    @Override
    public Set<String> changed(String name, long after, long upTo) {
        return read(
                List.of("changed", name, after, upTo), () -> database.changed(name, after, upTo));
    }

    @Override
    public Optional<Stored> file(String sha256) {
        return read(List.of("file", sha256), () -> database.file(sha256));
    }

    @Override
    public Optional<Stored> plain(String sha256) {
        return read(List.of("plain", sha256), () -> database.plain(sha256));
    }

    @SuppressWarnings("unchecked")
    private <T> T read(List<Object> query, Supplier<T> result) {
        try {
            T now = result.get();
            lastResults.put(query, now);
            return now;
        } catch (DatabaseUnavailableException e) {
            Object last = lastResults.getIfPresent(query);
            if (last == null) {
                throw e;
            }
            return (T) last;
        }
    }

    private static int weight(List<Object> query, Object result) {
        if (result instanceof Set<?> ids) {
            return SMALL_RESULT_BYTES + ID_BYTES * ids.size();
        }
        return result instanceof Optional<?> found
                        && found.orElse(null) instanceof Stored stored
                        && stored.text() != null
                ? 3 * stored.text().length() + SMALL_RESULT_BYTES
                : SMALL_RESULT_BYTES;
    }
}
