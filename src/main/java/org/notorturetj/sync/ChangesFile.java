package org.notorturetj.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.json.CanonicalJson;

/** The changes of a lines file: a header line, then the new and changed lines. */
public final class ChangesFile {
    /**
     * From this size on (in characters), a chunk that changed entirely is better fetched by its
     * hash, where Range can resume it. Below, the extra request costs a phone on 2G more than the
     * bytes.
     */
    private static final int SNAPSHOT_FROM = 64_000;

    private ChangesFile() {}

    private record Header(
            String changes,
            @Nullable List<String> deleted,
            long from,
            @Nullable Integer lines,
            @Nullable String result,
            @Nullable String snapshot,
            long to) {}

    /**
     * Writes the changes of a file.
     *
     * @param changed the ids that changed after {@code from}; extra ids do no harm
     * @param result the file as of {@code to}
     */
    public static String of(
            String name, long from, long to, Set<String> changed, LinesFile result) {
        List<String> deleted = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String id : changed) {
            String line = result.line(id);
            if (line == null) {
                deleted.add(id);
            } else {
                lines.add(line);
            }
        }
        String whole = result.text();
        String address = LinesFile.address(whole);
        String section =
                CanonicalJson.write(
                                new Header(
                                        name,
                                        deleted.isEmpty() ? null : deleted,
                                        from,
                                        lines.size(),
                                        address,
                                        null,
                                        to))
                        + "\n"
                        + String.join("", lines.stream().map(line -> line + "\n").toList());
        return from == 0 || section.length() < whole.length() || section.length() < SNAPSHOT_FROM
                ? section
                : snapshot(name, from, to, address);
    }

    /** Says that the whole file is to be fetched by its address. */
    static String snapshot(String name, long from, long to, String address) {
        return CanonicalJson.write(new Header(name, null, from, null, null, address, to)) + "\n";
    }
}
