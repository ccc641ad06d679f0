package org.notorturetj.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.notorturetj.client.RefusedException.AppTooOldException;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJsonException;
import org.notorturetj.client.storage.Blob;

/** The chunks of a language as of one publication (PROTOCOL.md, section 3). */
final class Manifest {
    private static final String ITSELF = "00";
    private static final String ARTICLES_INDEX = "articles-index";

    private final byte[] bytes;
    private final String language;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> mirrors = new ArrayList<>();

    private Manifest(byte[] bytes, String language)
            throws RefusedException, MalformedJsonException {
        this.bytes = bytes;
        this.language = language;
        boolean described = false;
        for (JsonLinesFile.Line line : JsonLinesFile.of(bytes).all()) {
            if (ITSELF.equals(line.id())) {
                readDescription(line.json());
                described = true;
            } else {
                entries.add(new Entry(line.json()));
            }
        }
        if (!described) {
            throw new RefusedException("a manifest does not name its language");
        }
    }

    /**
     * Reads a manifest.
     *
     * @param sha256 what the verified head states
     * @throws AppTooOldException when it is one of a later protocol
     * @throws RefusedException when it is another file, or of another language
     */
    static Manifest of(byte[] bytes, String sha256, String language) throws RefusedException {
        if (!Encoding.sha256Hex(bytes).equals(sha256)) {
            throw new RefusedException("a manifest is not the one that the head states");
        }
        try {
            return new Manifest(bytes, language);
        } catch (MalformedJsonException e) {
            throw new RefusedException("a manifest is malformed: " + e.getMessage());
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** The chunks that belong to a scope, in the order of download. */
    List<Entry> entries(Scope scope) {
        List<Entry> some = new ArrayList<>();
        for (Entry entry : entries) {
            // A name that is not known belongs to a later schema: it is left alone.
            if (scope.includes(entry.name(), language)) {
                some.add(entry);
            }
        }
        return some;
    }

    /** The chunks that belong to no scope, of kinds that this client knows. */
    List<Entry> entriesBeside(Scope scope) {
        List<Entry> some = new ArrayList<>();
        for (Entry entry : entries) {
            if (scope.goesWith(entry.name(), language)) {
                some.add(entry);
            }
        }
        return some;
    }

    /** Addresses from now on, the onion one last. */
    List<String> mirrors() {
        return mirrors;
    }

    private void readDescription(JsonObject json) throws RefusedException, MalformedJsonException {
        if (json.integer("v", 1) != 1) {
            throw new AppTooOldException("the manifest is of a later protocol");
        }
        if (!json.text("language").equals(language)) {
            throw new RefusedException("a manifest is of another language");
        }
        mirrors.addAll(json.textsOrEmpty("mirrors"));
        if (!json.text("onion", "").isEmpty()) {
            mirrors.add(json.text("onion"));
        }
    }

    /** True for the chunk that names the chunks of articles. */
    static boolean isArticlesIndex(String name, String language) {
        return name.equals(Scope.chunk(ARTICLES_INDEX, language));
    }

    /** True for a chunk with the articles of one quarter, whole or as list items. */
    static boolean isArticleShard(String name, String language) {
        return name.startsWith("articles." + language + ".")
                || name.startsWith("summaries." + language + ".");
    }

    /**
     * The chunks that a verified index of articles names.
     *
     * @throws RefusedException when it names anything else, so that it cannot replace hotlines
     */
    static List<Entry> articleShards(byte[] index, String language) throws RefusedException {
        List<Entry> shards = new ArrayList<>();
        for (JsonLinesFile.Line line : JsonLinesFile.of(index).all()) {
            for (String part : new String[] {"summaries", "articles"}) {
                if (line.json().has(part)) {
                    shards.add(articleShard(line.json(), part, language));
                }
            }
        }
        return shards;
    }

    private static Entry articleShard(JsonObject line, String part, String language)
            throws RefusedException {
        try {
            Entry entry = new Entry(line.object(part));
            if (!isArticleShard(entry.name(), language)) {
                throw new RefusedException("the index of articles names another chunk");
            }
            return entry;
        } catch (MalformedJsonException e) {
            throw new RefusedException("the index of articles is malformed: " + e.getMessage());
        }
    }

    /** Which bytes a chunk has now, as a verified manifest or index of articles states. */
    static final class Entry {
        private final String name;
        private final long length;
        private final String sha256;

        Entry(JsonObject json) throws RefusedException, MalformedJsonException {
            this.name = json.text("name");
            this.length = json.integer("length");
            this.sha256 = json.text("sha256");
            if (!Encoding.isSha256Hex(sha256) || !name.matches("[a-z0-9][a-z0-9.-]{0,99}")) {
                throw new RefusedException("an entry names no chunk");
            }
        }

        String name() {
            return name;
        }

        /** In bytes, decoded. */
        long length() {
            return length;
        }

        String sha256() {
            return sha256;
        }

        /**
         * Returns the bytes when they are those of this entry.
         *
         * @throws RefusedException when they are not
         * @throws IOException when they cannot be read
         */
        Blob verified(Blob bytes) throws RefusedException, IOException {
            if (bytes.length() != length || !Encoding.sha256Hex(bytes).equals(sha256)) {
                throw new RefusedException("a chunk is not the one that was stated");
            }
            // A chunk that cannot be read would be a blank screen: even if it is signed, the old
            // one stays.
            JsonLinesFile.check(bytes);
            return bytes;
        }
    }
}
