package org.notorturetj.desk.imported;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.importing.archive.SegmentSeal;
import org.notorturetj.importing.plan.WaitingName;
import org.notorturetj.importing.waiting.WaitingFile;
import org.notorturetj.importing.waiting.WaitingItem;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.crypto.KeyFile;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/**
 * The names that texts of the previous website wait for: read anew each time from the sealed file
 * that the last plan has left, and only while {@code import.key} is in the folder of the keys.
 */
@ApplicationScoped
class WaitingNames {
    private final DecisionTable table;
    private final Config config;

    WaitingNames(DecisionTable table, Config config) {
        this.table = table;
        this.config = config;
    }

    /**
     * A name with all texts that have it.
     *
     * @param name by which it is known everywhere
     * @param twoPeople whether one of the texts is about a case
     */
    record Entry(
            String name,
            String words,
            List<WaitingName.Place> places,
            int count,
            List<Integer> texts,
            boolean twoPeople) {
        /** Nothing of it. */
        @Override
        public String toString() {
            return "Entry[" + count + "]";
        }

        private Entry and(WaitingItem item, WaitingName other) {
            List<WaitingName.Place> more = new ArrayList<>(places);
            more.addAll(other.places());
            List<Integer> numbers = new ArrayList<>(texts);
            numbers.add(item.number());
            return new Entry(
                    name,
                    words,
                    more.subList(0, Math.min(more.size(), WaitingName.MOST_PLACES)),
                    count + other.count(),
                    numbers,
                    twoPeople || item.waiting().twoPeople());
        }
    }

    /**
     * All of them, in the order in which the archive has met them.
     *
     * @throws ProblemException unavailable, if the file is not what the key has sealed, or in use
     */
    List<Entry> all() {
        Map<String, Entry> all = new LinkedHashMap<>();
        for (WaitingItem item : items()) {
            for (WaitingName name : item.waiting().names()) {
                Entry before =
                        all.getOrDefault(
                                name.name(),
                                new Entry(
                                        name.name(), name.words(), List.of(), 0, List.of(), false));
                all.put(name.name(), before.and(item, name));
            }
        }
        return List.copyOf(all.values());
    }

    /** One at a time: a file that is open is nobody else's. */
    private synchronized List<WaitingItem> items() {
        String data =
                config.getOptionalValue("notorturetj.data-folder", String.class).orElse("data");
        Path archive = Path.of(data, "import", "old-website.sealed");
        try {
            Optional<SegmentSeal> seal =
                    SegmentSeal.file(config).read(KeyFile::secret).map(SegmentSeal::new);
            return seal.isEmpty()
                    ? List.of()
                    : WaitingFile.read(WaitingFile.beside(archive), seal.get());
        } catch (IOException | CommandException e) {
            throw ProblemException.withReason(
                    ProblemType.UNAVAILABLE, "/", Rule.IMPORT_KEY, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The name with an id.
     *
     * @throws ProblemException not-found, if nothing waits for such a name
     */
    Entry entry(String id) {
        return all().stream()
                .filter(it -> table.ids(it.name()).contains(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
