package org.notorturetj.client;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJson;

/** The chunks of a language as of one publication (PROTOCOL.md, section 3). */
final class Manifest {
    private static final String ITSELF = "00";

    private final byte[] bytes;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> mirrors = new ArrayList<>();

    private Manifest(byte[] bytes, String language) throws Refused, MalformedJson {
        this.bytes = bytes;
        boolean named = false;
        for (LinesFile.Line line : LinesFile.of(bytes).all()) {
            if (ITSELF.equals(line.id())) {
                describe(line.says(), language);
                named = true;
            } else {
                entries.add(new Entry(line.says()));
            }
        }
        if (!named) {
            throw new Refused("a manifest does not say whose it is");
        }
    }

    /**
     * Reads a manifest.
     *
     * @param sha256 what the verified head states
     * @throws AppTooOld when it is one of a later protocol
     * @throws Refused when it is another file, or of another language
     */
    static Manifest of(byte[] bytes, String sha256, String language) throws Refused {
        if (!Sha256.hex(bytes).equals(sha256)) {
            throw new Refused("a manifest is not the one that the head states");
        }
        try {
            return new Manifest(bytes, language);
        } catch (MalformedJson e) {
            throw new Refused("a manifest is malformed: " + e.getMessage());
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** All chunks, in the order of download. */
    List<Entry> entries() {
        return entries;
    }

    /** Addresses from now on, the onion one last. */
    List<String> mirrors() {
        return mirrors;
    }

    private void describe(JsonObject itself, String language) throws Refused, MalformedJson {
        if (itself.whole("v", 1) != 1) {
            throw new AppTooOld("the manifest is of a later protocol");
        }
        if (!itself.text("language").equals(language)) {
            throw new Refused("a manifest is of another language");
        }
        mirrors.addAll(itself.textsOrNone("mirrors"));
        if (!itself.text("onion", "").isEmpty()) {
            mirrors.add(itself.text("onion"));
        }
    }
}
