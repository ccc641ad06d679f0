package org.notorturetj.reading;

import java.util.Objects;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.article.Article;
import org.notorturetj.api.article.RepublishApi;
import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.authenticity.PublishedSignatures;
import org.notorturetj.platform.authenticity.RecordSignature;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.platform.http.MovedException;
import org.notorturetj.platform.http.WrittenText;
import org.notorturetj.reading.record.Details;
import org.notorturetj.reading.record.FoundDetail;
import org.notorturetj.reading.record.SlugResolver;

@PermitAll
class RepublishResource implements RepublishApi {
    private static final String ARTICLE = DocumentType.ARTICLE.word();

    private final SlugResolver slugs;
    private final Details details;
    private final PublishedSignatures signatures;
    private final Addresses addresses;
    private final ContentReads reads;

    RepublishResource(
            SlugResolver slugs,
            Details details,
            PublishedSignatures signatures,
            Addresses addresses,
            ContentReads reads) {
        this.slugs = slugs;
        this.details = details;
        this.signatures = signatures;
        this.addresses = addresses;
        this.reads = reads;
    }

    @Override
    public Response republish(Language lang, String slug, @Nullable String format) {
        FoundDetail found = found(lang, slug, format);
        Detailed<Article> detailed = details.detailed(lang, found, found.as(Article.class));
        var republication =
                new Republication(
                        detailed, addresses.api("/v1/verify"), signature(found, detailed));
        return switch (Objects.requireNonNullElse(format, "html")) {
            case "text" -> written(republication.text(), "text/plain", detailed);
            case "markdown" -> written(republication.markdown(), "text/markdown", detailed);
            default -> written(republication.html(), "text/html", detailed);
        };
    }

    private @Nullable String signature(FoundDetail found, Detailed<Article> detailed) {
        Optional<RecordSignature> signature =
                signatures.of(
                        Objects.requireNonNull(found.record()).documentId(),
                        detailed.presence().language());
        if (signature.isEmpty()) {
            reads.doNotKeep(); // the signer has it in a moment
        }
        return signature.map(RecordSignature::text).orElse(null);
    }

    /** An old slug leads to the same form of the article under its new one. */
    private FoundDetail found(Language lang, String slug, @Nullable String format) {
        try {
            return slugs.resolve(lang, ARTICLE, slug);
        } catch (MovedException moved) {
            String query = format == null ? "" : "?format=" + format;
            throw new MovedException(301, moved.address() + "/republish" + query);
        }
    }

    private static Response written(String text, String mediaType, Detailed<Article> article) {
        MediaType type = MediaType.valueOf(mediaType).withCharset("UTF-8");
        return Response.ok(new WrittenText(text, type, article.presence().language()), type)
                .build();
    }
}
