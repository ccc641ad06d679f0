package org.notorturetj.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.client.Head.LogPosition;
import org.notorturetj.client.LanguageState.Chunk;
import org.notorturetj.client.json.JsonParser;
import org.notorturetj.client.json.MalformedJsonException;
import org.notorturetj.client.storage.Blob;

/**
 * Which files the held records name: by their addresses, whatever member has them, so that a new
 * type of record needs nothing here.
 */
final class MediaReferences {
    private static final byte[] MARK = "/media/".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern ADDRESS = Pattern.compile("/media/([0-9a-f]{64})\\.");

    /** The document of a picture, in each record that shows it. */
    private static final Pattern DOCUMENT = Pattern.compile("\"media\":\"([0-9a-z]{1,64})\"");

    private final LocalCopy held;
    private final Collection<String> hashes;
    private final Stop stop;
    private final Map<String, String> owners = new HashMap<>();
    private Tombstones removed = Tombstones.none();

    private MediaReferences(LocalCopy held, Collection<String> hashes, Stop stop) {
        this.held = held;
        this.hashes = hashes;
        this.stop = stop;
    }

    /**
     * Those of some files that a record names, each with the id of the document that it belongs to,
     * or nothing where that is not known.
     *
     * <p>A record from before its picture was removed does not count. It is there when only the
     * essentials were synced since: who shows a picture was written anew, and has no tombstone.
     */
    static Map<String, String> among(LocalCopy held, Collection<String> hashes, Stop stop)
            throws IOException {
        MediaReferences references = new MediaReferences(held, new HashSet<>(hashes), stop);
        try {
            references.readTombstones();
            for (LanguageState language : held.languages().values()) {
                for (Map.Entry<String, Chunk> chunk : language.chunks.entrySet()) {
                    references.read(language.language, chunk.getKey(), chunk.getValue().position);
                }
            }
        } catch (RefusedException e) {
            throw new IOException("what was verified cannot be read: " + e.getMessage(), e);
        }
        return references.owners;
    }

    /** Those of verified heads, and no others that somebody may once have signed. */
    private void readTombstones() throws IOException, RefusedException {
        for (LanguageState language : held.languages().values()) {
            Chunk chunk = language.chunks.get(Scope.TOMBSTONES);
            Blob bytes = held.chunk(language.language, Scope.TOMBSTONES);
            if (bytes != null && chunk.position != null) {
                removed = removed.plus(bytes, chunk.position.epoch);
            }
        }
    }

    private void read(String language, String chunk, LogPosition position)
            throws IOException, RefusedException {
        Blob bytes = held.chunk(language, chunk);
        if (bytes == null) {
            return;
        }
        boolean ofDocuments = chunk.equals(Scope.chunk(RecordType.MEDIA.kind(), language));
        try (LinesReader lines = LinesReader.ofVerified(bytes)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                stop.refuseOverdue();
                if (isMarked(line)) {
                    read(new String(line, StandardCharsets.UTF_8), ofDocuments, position);
                }
            }
        }
    }

    private void read(String line, boolean ofDocument, LogPosition position) {
        for (Matcher document = DOCUMENT.matcher(line); document.find(); ) {
            if (removed.hasAfter(document.group(1), position)) {
                return;
            }
        }
        String owner = ofDocument ? id(line) : "";
        Set<String> named = new HashSet<>();
        for (Matcher address = ADDRESS.matcher(line); address.find(); ) {
            named.add(address.group(1));
        }
        named.retainAll(hashes);
        for (String hash : named) {
            String known = owner.isEmpty() ? held.media().owner(hash) : owner;
            boolean gone = !known.isEmpty() && removed.hasAfter(known, position);
            if (!gone && (!owners.containsKey(hash) || !known.isEmpty())) {
                owners.put(hash, known);
            }
        }
    }

    private static String id(String line) {
        try {
            return JsonParser.parseObject(line.getBytes(StandardCharsets.UTF_8)).text("id", "");
        } catch (MalformedJsonException e) {
            return "";
        }
    }

    private static boolean isMarked(byte[] line) {
        for (int i = 0; i <= line.length - MARK.length; i++) {
            int same = 0;
            while (same < MARK.length && line[i + same] == MARK[same]) {
                same++;
            }
            if (same == MARK.length) {
                return true;
            }
        }
        return false;
    }
}
