package org.notorturetj.signer.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.signer.page.PageRows.Made;
import org.notorturetj.signer.page.PageRows.Row;
import org.notorturetj.signer.page.PageTables.State;
import org.notorturetj.sync.page.PageSource;
import org.notorturetj.sync.page.PageSource.Page;

/**
 * Makes the hashes of pages in small steps, each stored at once, so that a kill loses one step. Of
 * several nodes one works at a time. Documents come first, then the lists of their titles.
 */
@ApplicationScoped
public class PageHashes {
    private static final Logger LOG = Logger.getLogger(PageHashes.class);

    /** Pages of one step, at most. */
    private static final int BATCH = 200;

    /** Time of one step in nanoseconds, at most by one page more. */
    private static final long STEP = 50_000_000;

    private static final int STAGES = 3;

    /** Pages of documents of each language that are compared after a start. */
    private static final int COMPARED = 8;

    private final PageTables tables;
    private final PageRows rows;
    private final PageChanges changes;
    private final PageListFiles lists;
    private final PageSource source;
    private final String worker = UUID.randomUUID().toString();

    /** Only the thread that takes steps knows of both. */
    private boolean begun;

    private boolean compared;

    PageHashes(
            PageTables tables,
            PageRows rows,
            PageChanges changes,
            PageListFiles lists,
            PageSource source) {
        this.tables = tables;
        this.rows = rows;
        this.changes = changes;
        this.lists = lists;
        this.source = source;
    }

    /**
     * Takes a step, unless another node works or everything is done.
     *
     * @return whether there may be more to do at once
     */
    public boolean step() {
        State state = tables.state();
        if (begun && (isDone(state) || state.template() != source.template())) {
            return false;
        }
        return tables.lease(worker).map(this::step).orElse(false);
    }

    private boolean isDone(State state) {
        return compared && state.complete() && state.seq() == tables.published();
    }

    private boolean step(State leased) {
        State state = leased;
        if (!begun) {
            // Whoever starts last decides for all nodes which templates are in force.
            begun = true;
            if (state.template() != source.template()) {
                tables.makeAllAnew(source.template());
                compared = true;
            }
            for (Language language : Language.values()) {
                rows.add(language, 1, source.files(language));
                rows.add(language, 2, List.of(source.namesLists(language)));
            }
            return true;
        }
        long published = tables.published();
        if (state.seq() != published) {
            changes.follow(state, published, source.types(), PageChanges.numbers(source.frame()));
            return true;
        }
        if (!compared) {
            compared = true;
            if (isOtherNow(state)) {
                LOG.info("Pages look different than before: all their hashes are made anew");
                tables.makeAllAnew(source.template());
            }
            return true;
        }
        for (int stage = 0; stage < STAGES; stage++) {
            List<Row> pending = rows.pending(stage, state.generation(), BATCH);
            if (!pending.isEmpty()) {
                make(state, pending);
                return true;
            }
        }
        if (!state.complete()) {
            lists.write(state);
            return true;
        }
        return false;
    }

    /** A setting, or the code, may have changed what is on pages: some are made again. */
    private boolean isOtherNow(State state) {
        Set<Row> some = new HashSet<>();
        for (Language language : Language.values()) {
            some.addAll(rows.some(language, RandomId.ofDocument(), COMPARED));
            some.addAll(rows.some(language, "", COMPARED));
        }
        return some.stream()
                .anyMatch(
                        row ->
                                page(row)
                                        .filter(page -> page.seq() == state.seq())
                                        .filter(page -> !page.sha256().equals(row.sha256()))
                                        .isPresent());
    }

    private void make(State state, List<Row> pending) {
        long until = System.nanoTime() + STEP;
        List<Made> made = new ArrayList<>();
        for (Row row : pending) {
            made.add(new Made(row, page(row).orElse(null)));
            if (System.nanoTime() > until) {
                break;
            }
        }
        rows.store(state, made);
    }

    private Optional<Page> page(Row row) {
        return row.stage() == 0
                ? source.document(row.language(), row.key())
                : source.file(row.language(), row.key(), named(row.language()));
    }

    private PageSource.Named named(Language language) {
        return new PageSource.Named() {
            @Override
            public List<String> documents(String list) {
                return rows.documents(language, list);
            }

            @Override
            public List<String> lists() {
                return rows.lists(language);
            }
        };
    }
}
