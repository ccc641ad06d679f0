package org.notorturetj.search;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.search.Hit;
import org.notorturetj.api.search.HitBuilder;
import org.notorturetj.api.text.Image;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.search.PublishedHits.PublishedText;
import org.notorturetj.search.index.SearchableText;
import org.notorturetj.search.match.FoundDocument;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes hits as they are shown. */
@ApplicationScoped
class HitWriter {
    private final Addresses addresses;

    HitWriter(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * A hit.
     *
     * @param marked whether the places that the index has found are those of this text
     */
    Hit hit(
            FoundDocument found,
            PublishedText text,
            Language reader,
            boolean corrected,
            boolean marked) {
        JsonNode record = text.record();
        SearchableText searchable = text.searchable();
        return HitBuilder.builder()
                .type(text.type())
                .id(text.documentId())
                .slug(text.slug())
                .title(searchable.title())
                .titleHtml(
                        MarkedText.html(
                                searchable.title(), marked ? found.marks().title() : List.of()))
                .summary(record.path("summary").asText(record.path("description").asText()))
                .fragments(marked ? Excerpts.of(searchable, found.marks()) : List.of())
                .url(url(text, reader))
                .page(page(text))
                .matched(corrected ? "corrected" : found.marks().typed() ? "typed" : "synonym")
                .kind(
                        DocumentType.is(text.type(), Trait.FOUND_BY_KIND)
                                ? member(record, "kind")
                                : null)
                .caseCode(caseCode(text, record))
                .publishedAt(moment(record))
                .image(
                        CanonicalJson.member(record, "image", Image.class)
                                .map(Image::inLists)
                                .orElse(null))
                .sample(record.path("sample").asBoolean() ? true : null)
                .presence(text.presence())
                .build();
    }

    /** In the path of who asks, if that is what it leads to there. */
    String url(PublishedText text, Language reader) {
        Language path =
                text.served() == text.presence().language() ? reader : text.presence().language();
        String url = addresses.document(text.type(), path, text.slug() == null ? "" : text.slug());
        String code = caseCode(text, text.record());
        return code == null ? url : url + "?case=" + code;
    }

    private String page(PublishedText text) {
        String code = caseCode(text, text.record());
        Language language = text.presence().language();
        return code == null
                ? addresses.canonical(text.type(), language, text.slug() == null ? "" : text.slug())
                : addresses.update(language, code, text.documentId());
    }

    private static @Nullable String caseCode(PublishedText text, JsonNode record) {
        return DocumentType.CASE_UPDATE.word().equals(text.type()) ? member(record, "case") : null;
    }

    private static @Nullable String member(JsonNode record, String name) {
        return record.hasNonNull(name) ? record.path(name).asText() : null;
    }

    private static @Nullable Instant moment(JsonNode record) {
        String moment = member(record, "publishedAt");
        return moment == null ? null : Instant.parse(moment);
    }
}
