package org.notorturetj.importing.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.notorturetj.importing.collect.Site;
import org.notorturetj.importing.plan.ImportPlan;
import org.notorturetj.importing.plan.OldFiles;
import org.notorturetj.importing.plan.PlannedItem;
import org.notorturetj.importing.plan.Unclaimed;

/**
 * Writes a plan into a folder, for its owner alone, as files of {@link #NAMES}. What is there stays
 * until all are whole.
 */
final class PlanFiles implements ImportPlan.Reader, Closeable {
    /** The plan, a page of it, ten items beside what they were, and what leads nowhere. */
    static final List<String> NAMES =
            List.of("plan.csv", "plan.html", "beside.html", "unclaimed.csv", "links.csv");

    private final Path folder;
    private final Map<String, Writer> writers = new LinkedHashMap<>();
    private final Counts counts = new Counts();
    private final Beside beside = new Beside();
    private final OldLinks links;

    PlanFiles(Path folder, Site site) throws IOException {
        this.folder = folder;
        links = new OldLinks(site);
        OwnerFiles.makeFolder(folder);
        for (String name : NAMES) {
            writers.put(name, OwnerFiles.writer(folder.resolve(name + ".new")));
        }
        table("plan.csv", Rows.HEAD);
        table("unclaimed.csv", List.of("address"));
        table("links.csv", List.of("number", "language", "link"));
        to("plan.html").write(Html.BEGINNING);
        to("beside.html").write(Beside.BEGINNING);
    }

    private Writer to(String name) {
        return Objects.requireNonNull(writers.get(name));
    }

    private void table(String name, List<String> head) throws IOException {
        to(name).write("\ufeff" + Csv.line(head)); // Excel takes it for another encoding without
    }

    @Override
    public void read(PlannedItem item, OldFiles files, int items) throws IOException {
        counts.add(item);
        links.add(item);
        to("plan.csv").write(Csv.line(Rows.of(item)));
        to("plan.html").write(Html.of(item));
        to("beside.html").write(beside.of(item, items));
    }

    @Override
    public void end(Unclaimed unclaimed) throws IOException {
        counts.count("address not claimed", unclaimed.paths().size());
        counts.count("address not claimed, a name", unclaimed.named());
        for (String path : unclaimed.paths()) {
            to("unclaimed.csv").write(Csv.line(List.of(path)));
        }
        List<List<String>> rows = links.rows();
        counts.count("link to nowhere", rows.size());
        for (List<String> row : rows) {
            to("links.csv").write(Csv.line(row));
        }
    }

    /** All are whole. */
    Counts end() throws IOException {
        to("plan.html").write(Html.end(counts));
        to("beside.html").write(Beside.END);
        closeAll();
        for (String name : NAMES) {
            OwnerFiles.replace(folder.resolve(name + ".new"), folder.resolve(name));
        }
        return counts;
    }

    /** What is not whole goes. */
    @Override
    public void close() throws IOException {
        closeAll();
        for (String name : NAMES) {
            Files.deleteIfExists(folder.resolve(name + ".new"));
        }
    }

    private void closeAll() throws IOException {
        for (Writer writer : writers.values()) {
            writer.close();
        }
    }
}
