package org.notorturetj.sync.export;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.sync.CarryApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.QrCode;
import org.notorturetj.sync.FileResponses;
import org.notorturetj.sync.LogFiles;
import org.notorturetj.sync.Scope;

@PermitAll
class PackResource implements CarryApi {
    private final LogFiles files;
    private final Pack pack;
    private final FileResponses responses;

    PackResource(LogFiles files, Pack pack, FileResponses responses) {
        this.files = files;
        this.pack = pack;
        this.responses = responses;
    }

    @Override
    public Response root(Long n) {
        return responses.lines(
                files.root(n).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)),
                CachePolicy.FILE);
    }

    @Override
    public Response pack(Language lang) {
        return responses.pack(pack.of(lang, Scope.ESSENTIALS));
    }

    @Override
    public Response packOf(Language lang, String scope) {
        return responses.pack(pack.of(lang, Scope.ofWireName(scope).orElseThrow()));
    }

    @Override
    public Response card(Language lang) {
        return responses.lines(text(lang), CachePolicy.CARD);
    }

    @Override
    public Response svg(Language lang) {
        return responses.coded(
                QrCode.of(text(lang)).svg(),
                MediaType.valueOf("image/svg+xml"),
                CachePolicy.CARD,
                false);
    }

    @Override
    public Response png(Language lang) {
        return responses.picture(QrCode.of(text(lang)).png(), "image/png");
    }

    private String text(Language lang) {
        return files.card(lang).orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE));
    }
}
