package org.notorturetj.content.type;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Attachment;
import org.notorturetj.api.text.Correction;
import org.notorturetj.api.text.Image;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.Published;
import org.notorturetj.api.text.Reuse;
import org.notorturetj.api.text.Seo;
import org.notorturetj.content.review.ReviewStatus;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.Licence;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.platform.text.markdown.Markdown;

/**
 * Everything a record is rendered from: one document's facts and one language's text.
 *
 * @param key the name of the document in filters, if it has one
 * @param sample true for invented content
 * @param seq the number of the publication being made
 * @param firstPublished when the document was first published in any language
 * @param textPublished when this text was first published
 * @param reviewStatus the review status of exactly this text at the time of the publication
 * @param sourceIsNewer whether the text from which this one was translated has changed in public
 *     since
 * @param media what the public sees of a media document beside this text, by its id
 */
@MadeByName
public record RenderInput<F, T>(
        String id,
        @Nullable String key,
        boolean sample,
        String licence,
        Language language,
        long seq,
        F facts,
        T text,
        Instant firstPublished,
        Instant textPublished,
        ReviewStatus reviewStatus,
        boolean sourceIsNewer,
        Function<String, Optional<ShownMedia>> media) {

    /**
     * The key of a document that other documents are filtered by.
     *
     * @throws ProblemException when the document was created without one
     */
    public String requiredKey() {
        if (key == null) {
            throw new ProblemException(ProblemType.INVALID_TEXT, "key", Rule.REQUIRED);
        }
        return key;
    }

    /** The member {@code sample} of a record: absent unless it is a sample. */
    public @Nullable Boolean sampleMark() {
        return sample ? Boolean.TRUE : null;
    }

    /** The member {@code sourceIsNewer} of a record: absent unless it is so. */
    public @Nullable Boolean sourceIsNewerMark() {
        return sourceIsNewer ? Boolean.TRUE : null;
    }

    /** A picture that the facts name; null if they name none, or it is not public. */
    public @Nullable Image picture(@Nullable String id) {
        return id == null ? null : media.apply(id).map(ShownMedia::image).orElse(null);
    }

    /** Those of several that are public; null if there are none. */
    public @Nullable List<Image> pictures(List<String> ids) {
        List<Image> shown = shown(ids, ShownMedia::image).toList();
        return shown.isEmpty() ? null : shown;
    }

    /** A text with those of the pictures that it places that are public. */
    public Body body(String markdown) {
        Map<String, Optional<Image>> placed = new LinkedHashMap<>();
        String html =
                Markdown.toHtml(markdown, id -> placed.computeIfAbsent(id, this::picturePlaced));
        List<Image> shown = placed.values().stream().flatMap(Optional::stream).toList();
        return new Body(html, shown.isEmpty() ? null : shown);
    }

    /** The first page of a document stands in no text. */
    private Optional<Image> picturePlaced(String id) {
        return media.apply(id).filter(it -> it.attachment() == null).map(ShownMedia::image);
    }

    /**
     * A text as its record has it.
     *
     * @param html with the pictures that it places
     * @param pictures all that is said of them; null if there are none
     */
    public record Body(String html, @Nullable List<Image> pictures) {}

    /** Those of several that are files to be opened by themselves, and public. */
    public List<Attachment> attachments(List<String> ids) {
        return shown(ids, ShownMedia::attachment).toList();
    }

    private <S> Stream<S> shown(List<String> ids, Function<ShownMedia, @Nullable S> part) {
        return ids.stream().flatMap(id -> media.apply(id).map(part).stream());
    }

    /** How the record may be printed. */
    public Reuse reuse() {
        return new Reuse(licence, Licence.address(licence), Phrase.ATTRIBUTION.in(language));
    }

    /**
     * What a record with a page says at its end.
     *
     * @param publishedAt the document's publication date
     */
    public Published published(Instant publishedAt, List<Correction> corrections, Seo seo) {
        return published(publishedAt, corrections, seo, List.of());
    }

    /** The same of one with files. */
    public Published published(
            Instant publishedAt,
            List<Correction> corrections,
            Seo seo,
            List<Attachment> attachments) {
        return new Published(
                publishedAt,
                updated(publishedAt),
                corrections,
                seo,
                attachments,
                reuse(),
                sampleMark());
    }

    /**
     * When the text was last changed. For the document's first text this is its publication date.
     *
     * @param publishedAt the document's publication date
     */
    public Instant updated(Instant publishedAt) {
        return textPublished.isAfter(firstPublished) ? textPublished : publishedAt;
    }
}
