package org.notorturetj.client;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.notorturetj.client.JsonLinesFile.Line;
import org.notorturetj.client.json.MalformedJsonException;
import org.notorturetj.client.storage.Blob;

/**
 * The changes of one lines file (PROTOCOL.md, section 4), where they were received. They are not
 * signed: only their result is verified. So little of them is ever in memory, whatever they are.
 */
final class ChangeSection {
    /** A line of what is not verified; a longer one is fetched with its whole chunk. */
    private static final int LONGEST_LINE = 1024 * 1024;

    /** More changed lines are fetched with their whole chunk. */
    private static final int MAX_LINES = 50_000;

    /** There are 14 of them, and two more for each quarter since the beginning. */
    private static final int MAX_SECTIONS = 1000;

    private final String name;
    private final long from;
    private final boolean snapshot;
    private final Set<String> deleted = new HashSet<>();
    private final Spool received;
    private final long linesAt;
    private final long lines;

    ChangeSection(Line header, Spool received, long linesAt) throws MalformedJsonException {
        this.name = header.json().text("changes");
        this.from = header.json().integer("from");
        this.snapshot = header.json().has("snapshot");
        this.deleted.addAll(header.json().textsOrEmpty("deleted"));
        this.lines = header.json().integer("lines", 0);
        this.received = received;
        this.linesAt = linesAt;
    }

    /**
     * Finds the sections of a response, by their names.
     *
     * @param complete false when its end may be missing: then the sections that are whole count
     * @throws RefusedException when lines are missing, a header is malformed, or there are more
     *     sections than there can be
     */
    static Map<String, Place> places(Spool received, boolean complete)
            throws RefusedException, IOException {
        Map<String, Place> places = new LinkedHashMap<>();
        try (LinesReader reader = new LinesReader(received, LONGEST_LINE)) {
            long at = 0;
            for (Line header = reader.nextLine(); header != null; header = reader.nextLine()) {
                ChangeSection section = new ChangeSection(header, received, reader.position());
                for (long i = 0; i < section.lines; i++) {
                    if (!reader.skip()) {
                        throw new RefusedException("a section is truncated");
                    }
                }
                places.put(section.name, new Place(received, at));
                if (places.size() > MAX_SECTIONS) {
                    throw new RefusedException("there are too many sections");
                }
                at = reader.position();
            }
        } catch (MalformedJsonException e) {
            throw new RefusedException("a section is malformed: " + e.getMessage());
        } catch (RefusedException e) {
            if (complete) {
                throw e;
            }
        }
        return places;
    }

    /** Where a section begins: its header may be long, and is read when it is needed. */
    static final class Place {
        private final Spool received;
        private final long at;

        Place(Spool received, long at) {
            this.received = received;
            this.at = at;
        }

        ChangeSection read() throws RefusedException, IOException {
            Blob rest = received.slice(at, received.length() - at);
            try (LinesReader reader = new LinesReader(rest, LONGEST_LINE)) {
                Line header = reader.nextLine();
                return new ChangeSection(header, received, at + reader.position());
            } catch (MalformedJsonException e) {
                throw new RefusedException("a section is malformed: " + e.getMessage());
            }
        }
    }

    /** True when the section has no changes and refers to the whole file, which is smaller. */
    boolean isSnapshot() {
        return snapshot;
    }

    /**
     * Applies the changes.
     *
     * @param base what the client has, or null for nothing
     * @param seq as of which publication
     * @param sha256 the digest that a verified file states; that of the header is not trusted
     * @param limit the most bytes that the result may have
     * @throws RefusedException when the section is for another state, is a snapshot, or gives
     *     another result
     */
    Spool applyTo(Blob base, long seq, String sha256, long limit, Scratch scratch)
            throws RefusedException, IOException {
        if (snapshot || from > seq || (base == null && from != 0)) {
            throw new RefusedException("a section is for another state");
        }
        NavigableMap<String, long[]> changed = changedLines(limit);
        Spool result = scratch.spool();
        if (base == null || from == 0) {
            for (long[] line : changed.values()) {
                write(line, result, limit);
            }
        } else {
            merge(base, changed, result, limit);
        }
        result.finish();
        if (!Encoding.sha256Hex(result).equals(sha256)) {
            throw new RefusedException("a section does not give the stated result");
        }
        return result;
    }

    /** Where each line begins and how long it is, by its id. */
    private NavigableMap<String, long[]> changedLines(long limit)
            throws RefusedException, IOException {
        NavigableMap<String, long[]> changed = new TreeMap<>(JsonLinesFile.BY_BYTES);
        Blob rest = received.slice(linesAt, received.length() - linesAt);
        try (LinesReader reader = new LinesReader(rest, LONGEST_LINE)) {
            for (long i = 0; i < lines; i++) {
                long at = reader.position();
                Line line = reader.nextLine();
                if (line == null || changed.size() >= MAX_LINES || reader.position() > limit) {
                    throw new RefusedException("a section is truncated, or too long");
                }
                changed.put(line.id(), new long[] {linesAt + at, reader.position() - at});
            }
        }
        return changed;
    }

    /** The lines of both, by id; a changed one takes the place of the one before. */
    private void merge(Blob base, NavigableMap<String, long[]> changed, Spool result, long limit)
            throws RefusedException, IOException {
        try (LinesReader reader = LinesReader.ofVerified(base)) {
            for (Line line = reader.nextLine(); line != null; line = reader.nextLine()) {
                while (!changed.isEmpty()
                        && JsonLinesFile.BY_BYTES.compare(changed.firstKey(), line.id()) < 0) {
                    write(changed.pollFirstEntry().getValue(), result, limit);
                }
                if (!changed.containsKey(line.id()) && !deleted.contains(line.id())) {
                    line.writeTo(result);
                }
                within(result, limit);
            }
        }
        while (!changed.isEmpty()) {
            write(changed.pollFirstEntry().getValue(), result, limit);
        }
    }

    private void write(long[] line, Spool result, long limit) throws RefusedException, IOException {
        byte[] bytes = received.range(line[0], (int) line[1]);
        result.write(bytes, 0, bytes.length);
        within(result, limit);
    }

    private static void within(Spool result, long limit) throws RefusedException {
        if (result.length() > limit) {
            throw new RefusedException("a section does not give the stated result");
        }
    }
}
