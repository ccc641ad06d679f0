package org.notorturetj.signer.key;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.notorturetj.platform.json.CanonicalJson;

/**
 * A signed file: a statement, and signatures over a label and the exact line, so that no reader has
 * to serialize JSON to verify one.
 *
 * @param statement canonical JSON, one line
 */
public record SignedFile(String statement, List<Signature> signatures) {
    public SignedFile {
        signatures = List.copyOf(signatures);
    }

    /** A signature: base64url of the DER form, without padding. */
    public record Signature(String alg, String kid, String sig) {}

    private record Signatures(List<Signature> signatures) {}

    public static SignedFile sign(
            SignatureLabel label, String statement, Collection<SigningKey> keys) {
        return new SignedFile(
                statement, keys.stream().map(key -> key.sign(label, statement)).toList());
    }

    /**
     * Parses a file.
     *
     * @throws IllegalArgumentException if it is not a statement and a line of signatures
     */
    public static SignedFile parse(String file) {
        String[] lines = file.split("\n", -1);
        if (lines.length != 3 || !lines[2].isEmpty()) {
            throw new IllegalArgumentException("not a signed file: it must have two lines");
        }
        return new SignedFile(
                lines[0], CanonicalJson.read(lines[1], Signatures.class).signatures());
    }

    /** Adds a signature, replacing an earlier one of the same key. */
    SignedFile withSignature(SignatureLabel label, SigningKey key) {
        List<Signature> all = new ArrayList<>(signatures);
        all.removeIf(signature -> signature.kid().equals(key.publicKey().kid()));
        all.add(key.sign(label, statement));
        return new SignedFile(statement, all);
    }

    /** The file: two lines. */
    public String text() {
        return statement + "\n" + CanonicalJson.write(new Signatures(signatures)) + "\n";
    }

    /** Whether enough different trusted keys have signed it. */
    public boolean isSigned(
            SignatureLabel label, Map<String, PublicKeyFile> keys, Root.Trust trust) {
        Set<String> signers = new HashSet<>();
        for (Signature signature : signatures) {
            PublicKeyFile key = keys.get(signature.kid());
            if (key != null
                    && trust.keys().contains(signature.kid())
                    && PublicKeyFile.ES256.equals(signature.alg())
                    && key.verifies(label, statement, signature.sig())) {
                signers.add(signature.kid());
            }
        }
        return signers.size() >= trust.threshold();
    }
}
