package org.notorturetj.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.sync.LogApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.problem.ProblemException;

@PermitAll
class LogResource implements LogApi {
    private final LogFiles files;
    private final Changes changes;
    private final FileResponses responses;

    LogResource(LogFiles files, Changes changes, FileResponses responses) {
        this.files = files;
        this.changes = changes;
        this.responses = responses;
    }

    @Override
    public Response head() {
        return responses.lines(newest(), CachePolicy.HEAD);
    }

    @Override
    public Response headAt(Long seq) {
        String head = newest();
        if (HeadStatement.of(head).seq() < seq) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return responses.lines(head, CachePolicy.HEAD);
    }

    @Override
    public Response manifest(Language lang, Long seq) {
        if (seq > HeadStatement.of(newest()).seq()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return files.version(ManifestSlot.manifest(lang), seq)
                .map(version -> chunk(version.sha256()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    @Override
    public Response chunk(String sha256) {
        return responses.stored(
                files.file(sha256).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)));
    }

    @Override
    public Response changes(String name, Long since, Long to) {
        return responses.changes(changes.of(name, since, to));
    }

    @Override
    public Response update(Language lang, String scope, Long since, Long to) {
        return responses.changes(
                changes.of(lang, Scope.ofWireName(scope).orElseThrow(), since, to));
    }

    /** Unavailable until the first publication is signed. */
    private String newest() {
        return files.head().orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE));
    }
}
