package org.notorturetj.client;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.notorturetj.client.KeySet.EcdsaKey;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;
import org.notorturetj.client.json.MalformedJsonException;

/**
 * A statement and its signatures, in two lines. The label, a line feed and the bytes of line 1 are
 * signed, so that no reader has to serialize JSON to verify a signature.
 */
final class SignedFile {
    static final String HEAD = "notorturetj head v1";
    static final String ROOT = "notorturetj root v1";
    static final String CARD = "notorturetj card v1";

    private final byte[] bytes;
    private final byte[] line;
    private final JsonObject statement;
    private final List<JsonObject> signatures;

    private SignedFile(byte[] bytes) throws RefusedException {
        int end = indexOf(bytes, 0);
        int last = end < 0 ? -1 : indexOf(bytes, end + 1);
        if (last < 0 || last != bytes.length - 1) {
            throw new RefusedException("a signed file must have two lines");
        }
        this.bytes = bytes;
        this.line = Arrays.copyOf(bytes, end);
        try {
            this.statement = JsonParser.parseObject(line);
            this.signatures =
                    JsonParser.parseObject(Arrays.copyOfRange(bytes, end + 1, last))
                            .objects("signatures");
        } catch (MalformedJsonException e) {
            throw new RefusedException("a signed file is malformed: " + e.getMessage());
        }
    }

    /**
     * Reads a file, without verifying its signatures: see {@link #isSignedBy}.
     *
     * @throws RefusedException when it is not two lines of that form
     */
    static SignedFile of(byte[] bytes) throws RefusedException {
        return new SignedFile(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** What the file states, to be trusted only after {@link #isSignedBy}. */
    JsonObject statement() {
        return statement;
    }

    /**
     * True when at least {@code threshold} different keys of a set signed the statement under a
     * label. Signatures of other keys and of unknown algorithms are ignored.
     */
    boolean isSignedBy(KeySet keys, long threshold, String label) {
        byte[] prefix = (label + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] signed = Arrays.copyOf(prefix, prefix.length + line.length);
        System.arraycopy(line, 0, signed, prefix.length, line.length);
        // A set: a key that signs twice is still one key.
        Set<String> signers = new HashSet<>();
        for (JsonObject signature : signatures) {
            String kid = signature.text("kid", "");
            if (EcdsaKey.ALG.equals(signature.text("alg", ""))
                    && keys.verifies(signed, kid, signature.text("sig", ""))) {
                signers.add(kid);
            }
        }
        return signers.size() >= threshold;
    }

    private static int indexOf(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
