package org.notorturetj.client;

import java.util.HashMap;
import java.util.Map;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJson;

/** The newest state of the log, as one signed file says (PROTOCOL.md, section 2). */
final class Head {
    private final SignedFile file;
    private final long epoch;
    private final long seq;
    private final long issue;
    private final long root;
    private final long issued;
    private final long refreshBy;
    private final Map<String, String> manifests = new HashMap<>();

    private Head(SignedFile file) throws Refused, MalformedJson {
        this.file = file;
        JsonObject says = file.statement();
        this.epoch = says.whole("epoch");
        this.seq = says.whole("seq");
        this.issue = says.whole("issue");
        this.root = says.whole("root");
        this.issued = Moment.of(says.text("issued"));
        this.refreshBy = Moment.of(says.text("refreshBy"));
        JsonObject named = says.object("manifests");
        for (String language : named.names()) {
            String sha256 = named.text(language, "");
            if (!Sha256.isHex(sha256)) {
                throw new Refused("a head names no digest");
            }
            manifests.put(language, sha256);
        }
    }

    /**
     * Reads a head; whether it is signed is another question.
     *
     * @throws Refused when it is malformed
     */
    static Head of(byte[] bytes) throws Refused {
        try {
            return new Head(SignedFile.of(bytes));
        } catch (MalformedJson e) {
            throw new Refused("a head is malformed: " + e.getMessage());
        }
    }

    boolean isGoodFor(Root trusted) {
        return trusted.publishes(file, SignedFile.HEAD);
    }

    /** Below zero when this one is before the other: by epoch, then seq, then issue. */
    int compareWith(Head other) {
        int byContent = new Mark(epoch, seq).compareTo(new Mark(other.epoch, other.seq));
        return byContent != 0 ? byContent : Long.compare(issue, other.issue);
    }

    Mark mark() {
        return new Mark(epoch, seq);
    }

    long seq() {
        return seq;
    }

    long issue() {
        return issue;
    }

    /** The number of the root under which it was signed. */
    long root() {
        return root;
    }

    /** Milliseconds since 1970. */
    long issued() {
        return issued;
    }

    /** Milliseconds since 1970; afterwards the content counts as not updated. */
    long refreshBy() {
        return refreshBy;
    }

    byte[] bytes() {
        return file.bytes();
    }

    /**
     * The digest of the manifest of a language.
     *
     * @throws Refused when the head has none
     */
    String manifest(String language) throws Refused {
        String sha256 = manifests.get(language);
        if (sha256 == null) {
            throw new Refused("the head has no manifest of this language");
        }
        return sha256;
    }
}
