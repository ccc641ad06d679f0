package org.notorturetj.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJsonException;
import org.notorturetj.client.json.UtcTimestamp;

/** The signed statement of the newest state of the log (PROTOCOL.md, section 2). */
final class Head {
    private final SignedFile file;
    private final long epoch;
    private final long seq;
    private final long issue;
    private final long root;
    private final long issued;
    private final long refreshBy;
    private final Map<String, String> manifests = new HashMap<>();

    private Head(SignedFile file) throws RefusedException, MalformedJsonException {
        this.file = file;
        JsonObject json = file.statement();
        this.epoch = json.integer("epoch");
        this.seq = json.integer("seq");
        this.issue = json.integer("issue");
        this.root = json.integer("root");
        this.issued = UtcTimestamp.parse(json.text("issued"));
        this.refreshBy = UtcTimestamp.parse(json.text("refreshBy"));
        JsonObject named = json.object("manifests");
        for (String language : named.names()) {
            String sha256 = named.text(language, "");
            if (!Encoding.isSha256Hex(sha256)) {
                throw new RefusedException("a head states no digest");
            }
            manifests.put(language, sha256);
        }
    }

    /**
     * Reads a head, without verifying its signatures: see {@link #isSignedFor}.
     *
     * @throws RefusedException when it is malformed
     */
    static Head of(byte[] bytes) throws RefusedException {
        try {
            return new Head(SignedFile.of(bytes));
        } catch (MalformedJsonException e) {
            throw new RefusedException("a head is malformed: " + e.getMessage());
        }
    }

    boolean isSignedFor(Root trusted) {
        return trusted.isPublished(file, SignedFile.HEAD);
    }

    /** Negative when this one precedes the other: by epoch, then seq, then issue. */
    int compareWith(Head other) {
        int byPosition = position().compareTo(other.position());
        return byPosition != 0 ? byPosition : Long.compare(issue, other.issue);
    }

    LogPosition position() {
        return new LogPosition(epoch, seq);
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

    /** Milliseconds since 1970; afterwards the content counts as stale. */
    long refreshBy() {
        return refreshBy;
    }

    byte[] bytes() {
        return file.bytes();
    }

    /**
     * The digest of the manifest of a language.
     *
     * @throws RefusedException when the head has none
     */
    String manifest(String language) throws RefusedException {
        String sha256 = manifests.get(language);
        if (sha256 == null) {
            throw new RefusedException("the head has no manifest of this language");
        }
        return sha256;
    }

    /**
     * The digest of the index of a language's pages, which a phone does not need: whatever is there
     * is no reason to refuse a head before somebody asks.
     */
    Optional<String> pages(String language) throws RefusedException {
        String sha256 = file.statement().objectOrEmpty("pages").text(language, "");
        if (!sha256.isEmpty() && !Encoding.isSha256Hex(sha256)) {
            throw new RefusedException("a head states no digest");
        }
        return sha256.isEmpty() ? Optional.empty() : Optional.of(sha256);
    }

    /**
     * As of which publication content is: the epoch, then the number of the publication. Numbers of
     * different epochs cannot be compared.
     */
    static final class LogPosition implements Comparable<LogPosition> {
        final long epoch;
        final long seq;

        LogPosition(long epoch, long seq) {
            this.epoch = epoch;
            this.seq = seq;
        }

        @Override
        public int compareTo(LogPosition other) {
            int byEpoch = Long.compare(epoch, other.epoch);
            return byEpoch != 0 ? byEpoch : Long.compare(seq, other.seq);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof LogPosition && compareTo((LogPosition) other) == 0;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(epoch * 31 + seq);
        }
    }
}
