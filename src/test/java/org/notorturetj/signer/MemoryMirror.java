package org.notorturetj.signer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.Transport;
import org.notorturetj.client.Transport.Response;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.sync.LinesFile;
import org.notorturetj.sync.ManifestSlot;
import org.notorturetj.sync.MemoryResponses;

import com.fasterxml.jackson.databind.JsonNode;

/** An honest mirror of a log, over a connection that may fail. */
final class MemoryMirror implements Transport {
    private static final int TAG_BYTES = 12;

    private final MemoryLog log;
    private final MemoryResponses responses;
    private @Nullable Break broken;
    private int requests;
    private boolean broke;

    /** How a response fails to arrive. */
    enum How {
        SILENT,
        CUT,
        ABSENT,
        FAILING,
        GARBLED
    }

    /**
     * A connection failure.
     *
     * @param at the first failing request, counted from 0
     * @param lasting whether all later requests fail too
     */
    record Break(int at, How how, boolean lasting) {}

    MemoryMirror(MemoryLog log) {
        this.log = log;
        this.responses = new MemoryResponses(log.archive());
    }

    /** Sets how the connection fails from now on; null: not at all. */
    void failWith(@Nullable Break next) {
        broken = next;
        requests = 0;
        broke = false;
    }

    /** Whether a response has failed since. */
    boolean broke() {
        return broke;
    }

    @Override
    public Response get(String mirror, String path, Map<String, String> headers, long limit)
            throws IOException {
        int request = requests++;
        byte[] body;
        try {
            body = text(path).getBytes(StandardCharsets.UTF_8);
        } catch (ProblemException e) {
            return Response.empty(e.getStatusCode());
        }
        Break now = broken;
        if (now != null && (now.lasting() ? request >= now.at() : request == now.at())) {
            broke = true;
            return broken(body, now.how());
        }
        if (body.length > limit) {
            throw new IOException("longer than the limit");
        }
        return tag(body).equals(headers.get("If-None-Match"))
                ? Response.empty(304)
                : Response.file(body);
    }

    private static Response broken(byte[] body, How how) throws IOException {
        return switch (how) {
            case SILENT -> throw new IOException("silence");
            case CUT -> Response.file(Arrays.copyOf(body, body.length / 2));
            case ABSENT -> Response.empty(404);
            case FAILING -> Response.empty(500);
            case GARBLED -> {
                byte[] other = body.clone();
                if (other.length > 0) {
                    other[other.length / 2] ^= 1;
                }
                yield Response.file(other);
            }
        };
    }

    private static String tag(byte[] body) {
        byte[] prefix = Arrays.copyOf(Digest.sha256(body), TAG_BYTES);
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(prefix) + '"';
    }

    private String text(String path) {
        String[] part = path.split("/", -1);
        return switch (part[0]) {
            case "head" -> log.archive().head().orElseThrow();
            case "root" -> log.archive().root(Long.parseLong(part[1])).orElseThrow(this::absent);
            case "manifest" ->
                    responses.chunk(
                            log.archive()
                                    .version(
                                            ManifestSlot.manifest(Language.fromString(part[1])),
                                            Long.parseLong(part[2]))
                                    .orElseThrow(this::absent)
                                    .sha256());
            case "chunk" -> responses.chunk(part[1]);
            case "changes" -> {
                long since = Long.parseLong(part[2]);
                yield checked(since, responses.changes(part[1], since, Long.parseLong(part[3])));
            }
            case "update" -> {
                Language language = Language.fromString(part[1]);
                long since = Long.parseLong(part[3]);
                long to = Long.parseLong(part[4]);
                yield checked(since, responses.update(language, part[2], since, to));
            }
            case "pack" -> responses.pack(Language.fromString(part[1]), part[2]);
            default -> throw absent();
        };
    }

    /**
     * Checks that changes give the stated result: a phone would fetch whole chunks and hide the
     * bug.
     */
    private String checked(long since, String changes) {
        Map<String, LinesFile> before = new HashMap<>();
        for (String line : changes.lines().toList()) {
            JsonNode name = CanonicalJson.tree(line).path("changes");
            if (name.isTextual()) {
                before.put(name.textValue(), LinesFile.parse(log.text(name.textValue(), since)));
            }
        }
        if (!changes.contains("\"snapshot\":")) {
            SignedLog.apply(before, changes);
        }
        return changes;
    }

    private ProblemException absent() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }
}
