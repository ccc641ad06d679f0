package org.notorturetj.platform.authenticity;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.json.LanguageMember;
import org.notorturetj.platform.text.Digest;

/**
 * The detached signature of one record (PROTOCOL.md, section 10): it goes with a text wherever that
 * is copied to, and outlives it. It states which bytes were published and with which publication,
 * and nothing of whether they still are.
 *
 * @param seq the publication that made the record
 * @param sha256 of the canonical record, 64 lower-case hex digits
 * @param kid the key that signed
 * @param value the signature, base64url of the DER form without padding
 */
public record RecordSignature(
        String documentId, Language language, long seq, String sha256, String kid, String value) {
    /** By which the signature is valid for nothing else. */
    public static final String LABEL = "notorturetj record v1";

    private static final String NAME = "notorturetj1:";

    private static final Pattern FORM =
            Pattern.compile(
                    NAME
                            + "([0-9a-hjkmnp-tv-z]{16}):(tg|ru|en):([1-9][0-9]{0,15}):([0-9a-f]{64})"
                            + ":([A-Za-z0-9_-]{16}):([A-Za-z0-9_-]{80,110})");

    /** What is signed, canonical JSON. */
    private record Statement(String id, Language language, String record, long seq) {}

    /** The lines that are signed for a record: label and statement. */
    public static String lines(String documentId, Language language, long seq, String sha256) {
        return LABEL + "\n" + CanonicalJson.write(new Statement(documentId, language, sha256, seq));
    }

    /** The digest of a record, as its line stands in a chunk. */
    public static String digest(String record, Language language) {
        return HexFormat.of().formatHex(Digest.sha256(LanguageMember.addedTo(record, language)));
    }

    /**
     * The signature of a record as the signer stores it.
     *
     * @param stored {@code kid.signature}
     */
    public static RecordSignature of(
            String documentId, Language language, long seq, String record, String stored) {
        int dot = stored.indexOf('.');
        return new RecordSignature(
                documentId,
                language,
                seq,
                digest(record, language),
                stored.substring(0, dot),
                stored.substring(dot + 1));
    }

    /** The first signature in a text, such as one that was pasted with its last line. */
    public static Optional<RecordSignature> in(String text) {
        int from = text.indexOf(NAME);
        Matcher form = FORM.matcher(text);
        return from >= 0 && form.find(from) ? Optional.of(read(form)) : Optional.empty();
    }

    private static RecordSignature read(Matcher form) {
        return new RecordSignature(
                form.group(1),
                Language.fromString(form.group(2)),
                Long.parseLong(form.group(3)),
                form.group(4),
                form.group(5),
                form.group(6));
    }

    /** In one word, to stand in a feed or below a text. */
    public String text() {
        return String.join(
                ":",
                "notorturetj1",
                documentId,
                language.tag(),
                Long.toString(seq),
                sha256,
                kid,
                value);
    }

    /** What was signed, if this signature is genuine. */
    public String lines() {
        return lines(documentId, language, seq, sha256);
    }
}
