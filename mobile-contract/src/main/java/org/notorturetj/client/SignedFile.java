package org.notorturetj.client;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.notorturetj.client.json.Json;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJson;

/**
 * A statement and the signatures on it: two lines. What is signed are the label, one line feed and
 * the bytes of line 1, so that no reader ever writes JSON again to check something.
 */
final class SignedFile {
    static final String HEAD = "notorturetj head v1";
    static final String ROOT = "notorturetj root v1";
    static final String CARD = "notorturetj card v1";

    private final byte[] bytes;
    private final byte[] line;
    private final JsonObject statement;
    private final List<JsonObject> signatures;

    private SignedFile(byte[] bytes) throws Refused {
        int end = indexOf(bytes, 0);
        int last = end < 0 ? -1 : indexOf(bytes, end + 1);
        if (last < 0 || last != bytes.length - 1) {
            throw new Refused("a signed file must have two lines");
        }
        this.bytes = bytes;
        this.line = Arrays.copyOf(bytes, end);
        try {
            this.statement = Json.object(line);
            this.signatures =
                    Json.object(Arrays.copyOfRange(bytes, end + 1, last)).objects("signatures");
        } catch (MalformedJson e) {
            throw new Refused("a signed file is malformed: " + e.getMessage());
        }
    }

    /**
     * Takes a file apart; nothing is believed yet.
     *
     * @throws Refused when it is not two lines of that form
     */
    static SignedFile of(byte[] bytes) throws Refused {
        return new SignedFile(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** What the file says, to be believed only after {@link #isGood}. */
    JsonObject statement() {
        return statement;
    }

    /**
     * True when so many different ones of the keys signed this line under this label. Signatures of
     * other keys and of algorithms that are not known are passed over.
     */
    boolean isGood(String label, Map<String, EcdsaKey> keys, long threshold) {
        byte[] before = (label + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] signed = Arrays.copyOf(before, before.length + line.length);
        System.arraycopy(line, 0, signed, before.length, line.length);
        // A set: a key that signs twice is still one key.
        TreeSet<String> good = new TreeSet<>();
        for (JsonObject signature : signatures) {
            String kid = signature.text("kid", "");
            EcdsaKey key = keys.get(kid);
            if (key != null
                    && EcdsaKey.ALG.equals(signature.text("alg", ""))
                    && key.verifies(signed, signatureBytes(signature))) {
                good.add(kid);
            }
        }
        return good.size() >= threshold;
    }

    private static byte[] signatureBytes(JsonObject signature) {
        try {
            return Base64Text.fromUrl(signature.text("sig", ""));
        } catch (Refused e) {
            // One that cannot be read counts as one that is not there.
            return new byte[0];
        }
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
