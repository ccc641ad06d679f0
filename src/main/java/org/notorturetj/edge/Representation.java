package org.notorturetj.edge;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.http.StoredFile;

/**
 * A finished representation of a resource: its bytes, coded when a coding is first asked for, and
 * what its headers say. The same resource makes the same one on every node.
 */
public final class Representation {
    /** Below this size a coding saves less than its header costs. */
    private static final int MIN_CODED_BYTES = 256;

    static final String JSON = "application/json";
    private static final String TEXT = "text/plain;charset=UTF-8";

    private final EntityTag tag;
    private final AtomicReferenceArray<byte[]> bodies =
            new AtomicReferenceArray<>(Coding.values().length);
    private final Set<Coding> coded;
    private final String contentType;
    private final String cacheControl;
    private final @Nullable String contentLanguage;
    private final boolean tagged;
    private final boolean ranges;

    private Representation(
            byte[] body,
            Set<Coding> coded,
            String contentType,
            String cacheControl,
            @Nullable String contentLanguage,
            boolean tagged,
            boolean ranges) {
        this.tag = EntityTag.of(body);
        this.bodies.set(Coding.IDENTITY.slot(), body);
        this.coded = coded;
        this.contentType = contentType;
        this.cacheControl = cacheControl;
        this.contentLanguage = contentLanguage;
        this.tagged = tagged;
        this.ranges = ranges;
    }

    /** What a resource returned: JSON, or plain text. */
    public static Representation ofContent(byte[] body, boolean text, String language) {
        return ofContent(body, text ? TEXT : JSON, CachePolicy.CONTENT, language);
    }

    /**
     * What a resource wrote itself.
     *
     * @param cacheControl how long caches may keep it
     */
    static Representation ofContent(
            byte[] body, String contentType, String cacheControl, String language) {
        return new Representation(
                body,
                body.length < MIN_CODED_BYTES ? Set.of() : Coding.AVAILABLE,
                contentType,
                cacheControl,
                language,
                true,
                false);
    }

    /** A file that is stored in its codings. */
    static Representation ofFile(StoredFile file) {
        Set<Coding> coded = EnumSet.noneOf(Coding.class);
        if (file.brotli() != null) {
            coded.add(Coding.BROTLI);
        }
        if (file.gzip() != null) {
            coded.add(Coding.GZIP);
        }
        var made =
                new Representation(
                        file.identity(),
                        coded,
                        file.type().toString(),
                        file.cacheControl(),
                        null,
                        file.tagged(),
                        file.ranges());
        made.bodies.set(Coding.BROTLI.slot(), file.brotli());
        made.bodies.set(Coding.GZIP.slot(), file.gzip());
        return made;
    }

    /** The coding in which a client gets it. */
    public Coding coding(@Nullable String acceptEncoding) {
        Coding accepted = Coding.accepted(acceptEncoding);
        return coded.contains(accepted) ? accepted : Coding.IDENTITY;
    }

    /** Whether the body in a coding is made. */
    public boolean has(Coding coding) {
        return bodies.get(coding.slot()) != null;
    }

    /** The body in a coding, made now if this is the first time: some milliseconds. */
    public byte[] body(Coding coding) {
        byte[] made = bodies.get(coding.slot());
        if (made == null) {
            made = coding.encode(body(Coding.IDENTITY));
            bodies.set(coding.slot(), made);
        }
        return made;
    }

    /** Bytes of all bodies made so far. */
    public long length() {
        long sum = 0;
        for (int i = 0; i < bodies.length(); i++) {
            byte[] body = bodies.get(i);
            sum += body == null ? 0 : body.length;
        }
        return sum;
    }

    public EntityTag tag() {
        return tag;
    }

    public String contentType() {
        return contentType;
    }

    public String cacheControl() {
        return cacheControl;
    }

    /** Null for files of the log, which say it themselves. */
    public @Nullable String contentLanguage() {
        return contentLanguage;
    }

    /** Whether the entity tag is sent. */
    public boolean tagged() {
        return tagged;
    }

    /** Whether parts can be asked for. */
    public boolean ranges() {
        return ranges;
    }
}
