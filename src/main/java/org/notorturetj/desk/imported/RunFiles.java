package org.notorturetj.desk.imported;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.importing.report.Csv;
import org.notorturetj.importing.report.OwnerFiles;

/**
 * What became of each item, in {@code run.csv} of the folder of the plan, for its owner alone. An
 * earlier one stays until this is whole.
 */
final class RunFiles implements Closeable {
    private static final String NAME = "run.csv";

    private final Path folder;
    private final Writer csv;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private int filesLeftOut;

    RunFiles(Path folder) throws IOException {
        this.folder = folder;
        OwnerFiles.makeFolder(folder);
        csv = OwnerFiles.writer(folder.resolve(NAME + ".new"));
        csv.write("\ufeff" + Csv.line(List.of("number", "outcome", "document", "reason")));
    }

    /**
     * Adds an item.
     *
     * @param number of it in the plan
     * @param document its draft; empty if there is none
     * @param reasons rules and words of the program, never of the old site
     */
    void add(int number, Outcome outcome, String document, List<String> reasons)
            throws IOException {
        counts.merge(outcome, 1, Integer::sum);
        csv.write(
                Csv.line(
                        List.of(
                                Integer.toString(number),
                                outcome.word(),
                                document,
                                String.join("; ", reasons))));
    }

    void fileLeftOut() {
        filesLeftOut++;
    }

    int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int filesLeftOut() {
        return filesLeftOut;
    }

    /** It is whole. */
    void end() throws IOException {
        csv.close();
        OwnerFiles.replace(folder.resolve(NAME + ".new"), folder.resolve(NAME));
    }

    @Override
    public void close() throws IOException {
        csv.close();
        Files.deleteIfExists(folder.resolve(NAME + ".new"));
    }
}
