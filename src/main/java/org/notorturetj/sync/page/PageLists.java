package org.notorturetj.sync.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.notorturetj.api.sync.SyncWords;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.sync.LinesFile;

import com.fasterxml.jackson.databind.JsonNode;

/** The form of an index of pages and of its shards. Reading trusts nothing. */
public final class PageLists {
    /** The most that an index may be long, in bytes: a shard takes some 150. */
    public static final long INDEX_BYTES = 256L << 10;

    /** The most that a shard may be long, in bytes: a page takes some 130. */
    public static final long SHARD_BYTES = 16L << 20;

    /** What stands beside the folders of languages, and belongs to each of them. */
    public static final List<String> SHARED = List.of("index.html", "style.css");

    private static final int FILE_LENGTH = 400;
    private static final Pattern SHA256 = Pattern.compile(SyncWords.SHA256);

    /**
     * A page below the folder of its language, or in one folder there; no name begins with a dot.
     */
    private static final Pattern FILE =
            Pattern.compile("[a-z]{2}/([a-z-]{1,40}/)?[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]{0,299}");

    private PageLists() {}

    /** A shard, as the index has it. */
    public record Shard(String id, long length, String name, String sha256) {}

    private record Line(String id, String sha256) {}

    /** What the index of a language is called. */
    public static String index(Language language) {
        return "pages." + language.tag() + ".v1";
    }

    /** What a shard of a language is called. */
    public static String shard(Language language, String shard) {
        return "pages." + language.tag() + "." + shard + ".v1";
    }

    /** The text of an index. */
    public static String writeIndex(Language language, List<Shard> shards) {
        SortedMap<String, String> lines = new TreeMap<>();
        shards.forEach(shard -> lines.put(shard.id(), CanonicalJson.write(shard)));
        return LinesFile.of(lines).text();
    }

    /** The text of a shard. */
    public static String writeShard(Map<String, String> hashes) {
        SortedMap<String, String> lines = new TreeMap<>();
        hashes.forEach(
                (file, sha256) -> lines.put(file, CanonicalJson.write(new Line(file, sha256))));
        return LinesFile.of(lines).text();
    }

    /**
     * Reads an index.
     *
     * @throws IllegalArgumentException with a sentence, if it is none
     */
    public static List<Shard> readIndex(Language language, String text) {
        List<Shard> shards = new ArrayList<>();
        LinesFile.parse(text)
                .byId()
                .forEach(
                        (id, line) -> {
                            JsonNode json = CanonicalJson.tree(line);
                            var shard =
                                    new Shard(
                                            id,
                                            json.path("length").asLong(-1),
                                            json.path("name").asText(),
                                            hash(json));
                            check(
                                    shard.name().equals(shard(language, id)),
                                    "a list has a wrong name");
                            check(
                                    shard.length() >= 0 && shard.length() <= SHARD_BYTES,
                                    "a list is too long");
                            shards.add(shard);
                        });
        return shards;
    }

    /**
     * Reads a shard: files, and their hashes.
     *
     * @throws IllegalArgumentException with a sentence, if it is none
     */
    public static Map<String, String> readShard(Language language, String text) {
        Map<String, String> hashes = new TreeMap<>();
        LinesFile.parse(text)
                .byId()
                .forEach(
                        (file, line) -> {
                            check(
                                    isInside(language, file),
                                    "a list names a file that is no page of its language");
                            hashes.put(file, hash(CanonicalJson.tree(line)));
                        });
        return hashes;
    }

    private static boolean isInside(Language language, String file) {
        return SHARED.contains(file)
                || (file.length() <= FILE_LENGTH
                        && file.startsWith(language.tag() + "/")
                        && FILE.matcher(file).matches());
    }

    private static String hash(JsonNode line) {
        String sha256 = line.path("sha256").asText();
        check(SHA256.matcher(sha256).matches(), "a list has no hash");
        return sha256;
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
