package org.notorturetj.client;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.client.storage.Blob;

/** The files of media in a pack: parts that a client of before has no name for. */
final class PackMedia {
    private static final Pattern PART = Pattern.compile("media/([0-9a-f]{64})\\.[a-z0-9]{3,4}");

    private final Map<String, Blob> files = new LinkedHashMap<>();
    private final Stop stop;

    PackMedia(Map<String, Blob> parts, Stop stop) {
        this.stop = stop;
        for (Map.Entry<String, Blob> part : parts.entrySet()) {
            Matcher name = PART.matcher(part.getKey());
            if (name.matches()) {
                files.put(name.group(1), part.getValue());
            }
        }
    }

    /**
     * Hands over those that a record names which is held now, as long as there is room. Each has
     * the bytes of its hash, or is left.
     *
     * @return true when one was new
     */
    boolean takenBy(LocalStore store) throws IOException {
        boolean[] taken = new boolean[1];
        if (!files.isEmpty()) {
            store.change(next -> taken[0] = handOver(next, store.mostMedia()), stop);
        }
        return taken[0];
    }

    private boolean handOver(LocalCopy next, long most) throws IOException {
        boolean any = false;
        Map<String, String> owners = MediaReferences.among(next, files.keySet(), stop);
        for (Map.Entry<String, Blob> file : files.entrySet()) {
            String hash = file.getKey();
            Blob bytes = file.getValue();
            boolean wanted = owners.containsKey(hash) && next.mediaFile(hash) == null;
            if (wanted && Encoding.sha256Hex(bytes).equals(hash)) {
                next.removeMedia(hash);
                // Nothing that is here is given up for it.
                any |=
                        next.putMedia(
                                hash, bytes, true, owners.get(hash), most, next.media().hashes());
            }
        }
        return any;
    }
}
