package org.notorturetj.content.protectedname.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.protectedname.SearchedPlace;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.protectedname.FoundName;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.content.protectedname.NamesConfig;
import org.notorturetj.content.protectedname.ProtectedNames;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.queue.LockedWork;
import org.notorturetj.platform.storedtext.RewritableTexts;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.StoredTexts;

import io.quarkus.scheduler.Scheduled;

/**
 * Goes through all that is kept for names that were registered or changed. A batch is one
 * transaction that also notes how far it is; nobody waits for it, and another node goes on where
 * this one ends.
 */
@ApplicationScoped
public class SearchNames {
    private final SearchTables tables;
    private final Findings findings;
    private final ProtectedNames names;
    private final NameCheck check;
    private final OtherTables others;
    private final Instance<StoredTexts> places;
    private final NamesConfig config;
    private volatile @Nullable Guarded guarded;

    SearchNames(
            SearchTables tables,
            Findings findings,
            ProtectedNames names,
            NameCheck check,
            OtherTables others,
            @Any Instance<StoredTexts> places,
            NamesConfig config) {
        this.tables = tables;
        this.findings = findings;
        this.names = names;
        this.check = check;
        this.others = others;
        this.places = places;
        this.config = config;
    }

    @Scheduled(
            every = "${notorturetj.names.search-every}",
            delayed = "${notorturetj.names.search-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void searchWhenAsked() {
        ScheduledWork.orNextTime("Searching for protected names", this::search);
    }

    /** Works on what is asked for; others have the time between its steps. */
    public void search() {
        LockedWork.withRests(this::step, this::rest);
    }

    /** As long as leaves others their share of the time; false if it is interrupted. */
    private boolean rest(Duration took) {
        try {
            long rest = took.toMillis() * (100 - config.searchShare()) / config.searchShare();
            Thread.sleep(Math.max(config.searchPause().toMillis(), rest));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean step() {
        return tables.next()
                .map(
                        search -> {
                            if (search.waiting()) {
                                tables.start(search.number(), placesOf(search.kind()));
                            } else {
                                tables.at(search.number())
                                        .ifPresentOrElse(
                                                at -> batch(search, at),
                                                () -> tables.end(search.number()));
                            }
                            return true;
                        })
                .orElse(false);
    }

    private List<SearchedPlace> placesOf(String kind) {
        List<StoredTexts> all = new ArrayList<>();
        for (StoredTexts place : places) {
            if (kind.equals(SearchTables.VERIFICATION) || place instanceof RewritableTexts) {
                all.add(place);
            }
        }
        all.sort(Comparator.comparing(StoredTexts::place));
        if (kind.equals(SearchTables.VERIFICATION)) {
            all.addAll(others.places());
        }
        return all.stream()
                .map(place -> new SearchedPlace(place.place(), place.size(), 0, 0))
                .toList();
    }

    private void batch(SearchTables.Open search, SearchTables.At at) {
        StoredTexts place = place(at.place());
        NameGuard guard = guardOf(search);
        List<StoredText> texts = place.after(at.after(), place.batch());
        int found = 0;
        for (StoredText text : texts) {
            boolean holds =
                    text.isReadable()
                            ? found(guard, place, text)
                            : search.kind().equals(SearchTables.VERIFICATION)
                                    && unreadable(search, place, text);
            found += holds ? 1 : 0;
        }
        tables.read(
                search.number(),
                at.place(),
                texts.isEmpty() ? null : texts.get(texts.size() - 1).key(),
                texts.size(),
                found,
                texts.size() < place.batch());
    }

    /** The names of a search do not change once it runs: changing one starts another search. */
    private NameGuard guardOf(SearchTables.Open search) {
        Guarded known = guarded;
        if (known == null || known.search != search.number()) {
            known = new Guarded(search.number(), names.of(search.names()));
            guarded = known;
        }
        return known.guard;
    }

    private boolean found(NameGuard guard, StoredTexts place, StoredText text) {
        List<FoundName> found =
                check.blocking(guard, text.documentId(), text.language(), text.content());
        Map<String, Set<String>> members = new TreeMap<>();
        for (FoundName it : found) {
            it.hit()
                    .persons()
                    .forEach(
                            name ->
                                    members.computeIfAbsent(name, any -> new TreeSet<>())
                                            .add(it.member()));
        }
        members.forEach((name, where) -> findings.add(name, place.place(), text, where));
        return !found.isEmpty();
    }

    /** A verification cannot say that a name is not in it. */
    private boolean unreadable(SearchTables.Open search, StoredTexts place, StoredText text) {
        search.names().forEach(name -> findings.add(name, place.place(), text, List.of()));
        return true;
    }

    private StoredTexts place(String name) {
        for (StoredTexts place : places) {
            if (place.place().equals(name)) {
                return place;
            }
        }
        return others.place(name)
                .orElseThrow(() -> new IllegalStateException("no such place: " + name));
    }

    private static final class Guarded {
        private final long search;
        private final NameGuard guard;

        Guarded(long search, NameGuard guard) {
            this.search = search;
            this.guard = guard;
        }
    }
}
