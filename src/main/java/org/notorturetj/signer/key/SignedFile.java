package org.notorturetj.signer.key;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notorturetj.platform.json.CanonicalJson;

/**
 * A signed file: a statement, and signatures over a label and that very line, so that no reader
 * ever writes JSON again to check one.
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
     * Reads a file.
     *
     * @throws IllegalArgumentException when it is not two lines of that form
     */
    public static SignedFile parse(String file) {
        String[] lines = file.split("\n", -1);
        if (lines.length != 3 || !lines[2].isEmpty()) {
            throw new IllegalArgumentException("not a signed file: it must have two lines");
        }
        return new SignedFile(
                lines[0], CanonicalJson.read(lines[1], Signatures.class).signatures());
    }

    /** The file with one more signature; one of the same key is replaced. */
    SignedFile and(SignatureLabel label, SigningKey key) {
        List<Signature> all = new ArrayList<>(signatures);
        all.removeIf(signature -> signature.kid().equals(key.open().kid()));
        all.add(key.sign(label, statement));
        return new SignedFile(statement, all);
    }

    /** The two lines. */
    public String text() {
        return statement + "\n" + CanonicalJson.write(new Signatures(signatures)) + "\n";
    }

    /** True when enough different keys have signed it. */
    public boolean isGood(SignatureLabel label, Map<String, PublicKeyFile> keys, Root.Trust trust) {
        Set<String> good = new HashSet<>();
        for (Signature signature : signatures) {
            PublicKeyFile key = keys.get(signature.kid());
            if (key != null
                    && trust.keys().contains(signature.kid())
                    && PublicKeyFile.ES256.equals(signature.alg())
                    && key.verifies(label, statement, signature.sig())) {
                good.add(signature.kid());
            }
        }
        return good.size() >= trust.threshold();
    }
}
