package org.notorturetj.importing.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

import org.notorturetj.importing.plan.PlannedItem;

/**
 * Writes a plan into a folder, for its owner alone: {@code plan.csv} and {@code plan.html}. What is
 * there stays until both are whole.
 */
final class PlanFiles implements Closeable {
    private final Path folder;
    private final Writer csv;
    private final Writer html;
    private final Counts counts = new Counts();

    PlanFiles(Path folder) throws IOException {
        this.folder = folder;
        OwnerFiles.makeFolder(folder);
        csv = OwnerFiles.writer(folder.resolve("plan.csv.new"));
        html = OwnerFiles.writer(folder.resolve("plan.html.new"));
        csv.write("\ufeff" + Csv.line(Rows.HEAD)); // Excel takes it for another encoding without
        html.write(Html.BEGINNING);
    }

    void add(PlannedItem item) throws IOException {
        counts.add(item);
        csv.write(Csv.line(Rows.of(item)));
        html.write(Html.of(item));
    }

    /** Both are whole. */
    Counts end() throws IOException {
        html.write(Html.end(counts));
        closeBoth();
        for (String name : new String[] {"plan.csv", "plan.html"}) {
            OwnerFiles.replace(folder.resolve(name + ".new"), folder.resolve(name));
        }
        return counts;
    }

    /** What is not whole goes. */
    @Override
    public void close() throws IOException {
        closeBoth();
        Files.deleteIfExists(folder.resolve("plan.csv.new"));
        Files.deleteIfExists(folder.resolve("plan.html.new"));
    }

    private void closeBoth() throws IOException {
        try (html) {
            csv.close();
        }
    }
}
