package org.notorturetj.content.media;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.MediaFacts;
import org.notorturetj.api.desk.text.MediaText;
import org.notorturetj.api.text.Attachment;
import org.notorturetj.api.text.Destination;
import org.notorturetj.api.text.Image;
import org.notorturetj.api.text.ImageBuilder;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.type.ShownMedia;
import org.notorturetj.media.file.KeptFile;
import org.notorturetj.platform.text.address.Address;

/** A media document as it stands in the record of another. */
public final class MediaImage {
    private MediaImage() {}

    /**
     * Its picture, or its first page.
     *
     * @param language of the text, if it is not that of who shows it
     * @param licence the line of it
     * @return empty for sound
     */
    static Optional<Image> of(
            String id,
            MediaFacts facts,
            MediaText text,
            @Nullable Language language,
            String licence,
            KeptFile file) {
        return MediaParts.narrowest(file)
                .map(
                        narrowest ->
                                ImageBuilder.builder()
                                        .url(narrowest.url())
                                        .alt(alt(facts, text, file))
                                        .language(language)
                                        .media(id)
                                        .width(narrowest.width())
                                        .height(narrowest.height())
                                        .bytes(narrowest.bytes())
                                        .placeholder(
                                                file.placeholder().isEmpty()
                                                        ? null
                                                        : file.placeholder())
                                        .credit(facts.credit())
                                        .licence(licence)
                                        .caption(text.caption())
                                        .video(Address.orNull(Destination.PAGE, facts.video()))
                                        .renditions(MediaParts.pictures(file))
                                        .build());
    }

    /** Its picture, and the file if that is none. */
    public static ShownMedia shown(
            String id,
            MediaFacts facts,
            MediaText text,
            @Nullable Language language,
            String licence,
            KeptFile file) {
        return new ShownMedia(
                of(id, facts, text, language, licence, file).orElse(null),
                file.type().isPicture()
                        ? null
                        : MediaParts.first(file)
                                .map(
                                        it ->
                                                new Attachment(
                                                        it.url(),
                                                        text.title(),
                                                        it.type(),
                                                        it.bytes()))
                                .orElse(null));
    }

    /** Of a page that nobody has described, the title of its document. */
    private static String alt(MediaFacts facts, MediaText text, KeptFile file) {
        if (facts.decorative()) {
            return "";
        }
        return Objects.requireNonNullElse(text.alt(), file.type().isPicture() ? "" : text.title());
    }
}
