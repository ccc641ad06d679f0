package org.notorturetj.client;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.client.json.MalformedJson;

/**
 * What changed in one lines file (PROTOCOL.md, section 4). Nobody signed it: only its result
 * counts.
 */
final class Section {
    private final String name;
    private final long from;
    private final boolean snapshot;
    private final List<String> deleted;
    private final List<LinesFile.Line> lines;

    private Section(LinesFile.Line header, List<LinesFile.Line> lines) throws MalformedJson {
        this.name = header.says().text("changes");
        this.from = header.says().whole("from");
        this.snapshot = header.says().has("snapshot");
        this.deleted = header.says().textsOrNone("deleted");
        this.lines = lines;
    }

    /**
     * Reads the sections of an answer.
     *
     * @throws Refused when lines are missing, or a header is malformed
     */
    static List<Section> of(byte[] bytes) throws Refused {
        List<LinesFile.Line> all = LinesFile.lines(bytes);
        List<Section> sections = new ArrayList<>();
        int at = 0;
        try {
            while (at < all.size()) {
                LinesFile.Line header = all.get(at);
                long count = header.says().whole("lines", 0);
                if (count > all.size() - at - 1) {
                    throw new Refused("a section is cut");
                }
                int end = at + 1 + (int) count;
                sections.add(new Section(header, new ArrayList<>(all.subList(at + 1, end))));
                at = end;
            }
        } catch (MalformedJson e) {
            throw new Refused("a section is malformed: " + e.getMessage());
        }
        return sections;
    }

    String name() {
        return name;
    }

    /** True when the whole file is smaller than its changes: then there are none here. */
    boolean isSnapshot() {
        return snapshot;
    }

    /**
     * The file that comes out.
     *
     * @param base what the client has, or null for nothing
     * @param seq as of when it has that
     * @param wanted the digest that a verified file states; what the header says is not believed
     * @throws Refused when the section is for another state, only points to the whole, or comes out
     *     otherwise
     */
    byte[] applied(byte[] base, long seq, String wanted) throws Refused {
        if (snapshot || from > seq || (base == null && from != 0)) {
            throw new Refused("a section is not for this state");
        }
        LinesFile before = base == null || from == 0 ? LinesFile.empty() : LinesFile.of(base);
        byte[] result = before.changed(deleted, lines).bytes();
        if (!Sha256.hex(result).equals(wanted)) {
            throw new Refused("a section comes out otherwise than it must");
        }
        return result;
    }
}
