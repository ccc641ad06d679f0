package org.notorturetj.client;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJson;

/** Which bytes a chunk has now: an entry of a verified manifest, or of the index of articles. */
final class Entry {
    private final String name;
    private final long length;
    private final String sha256;

    Entry(JsonObject says) throws Refused, MalformedJson {
        this.name = says.text("name");
        this.length = says.whole("length");
        this.sha256 = says.text("sha256");
        if (!Sha256.isHex(sha256) || !name.matches("[a-z0-9][a-z0-9.-]{0,99}")) {
            throw new Refused("an entry names no chunk");
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
     * Hands the bytes back.
     *
     * @throws Refused when they are not those of this entry
     */
    byte[] checked(byte[] bytes) throws Refused {
        if (bytes.length != length || !Sha256.hex(bytes).equals(sha256)) {
            throw new Refused("a chunk is not the one that was stated");
        }
        // A chunk that cannot be read would be a blank screen: signed or not, the old one stays.
        LinesFile.of(bytes);
        return bytes;
    }
}
