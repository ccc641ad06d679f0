package org.notorturetj.content.media;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.MediaFacts;
import org.notorturetj.api.desk.text.MediaText;
import org.notorturetj.api.media.Media;
import org.notorturetj.api.media.Media.Content;
import org.notorturetj.api.media.Media.Heading;
import org.notorturetj.api.media.Media.MediaSummary;
import org.notorturetj.api.media.Media.Published;
import org.notorturetj.api.text.Image;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.media.child.FileType;
import org.notorturetj.media.file.KeptFile;
import org.notorturetj.media.file.MediaFiles;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.markdown.Markdown;

/** Pictures, recordings and documents: listed newest first. */
@ApplicationScoped
class MediaType implements TypeRules<MediaFacts, MediaText> {
    /** What a file of captions begins with. */
    private static final String WEBVTT = "WEBVTT";

    private final MediaFiles files;

    MediaType(MediaFiles files) {
        this.files = files;
    }

    @Override
    public DocumentType type() {
        return DocumentType.MEDIA;
    }

    @Override
    public @Nullable String licence(MediaFacts facts) {
        return facts.licence();
    }

    private Optional<KeptFile> file(MediaFacts facts) {
        return Optional.ofNullable(facts.file()).flatMap(files::find);
    }

    @Override
    public void checkFacts(MediaFacts facts, Violations required) {
        if (facts.file() != null) {
            required.that(file(facts).isPresent(), "file", Rule.MEDIA_FILE);
        }
        required.that(facts.video() == null || isPicture(file(facts)), "video", Rule.MEDIA_VIDEO);
    }

    /** Each answer is given for this file, by whoever submits it. */
    @Override
    public void checkSubmitted(MediaFacts facts, Violations required) {
        required.that(facts.papersChecked(), "papersChecked", Rule.MEDIA_CHECK)
                .that(facts.placesChecked(), "placesChecked", Rule.MEDIA_CHECK)
                .that(
                        facts.facesChecked() || isSound(file(facts)),
                        "facesChecked",
                        Rule.MEDIA_CHECK);
    }

    private static boolean isSound(Optional<KeptFile> file) {
        return file.map(KeptFile::type).filter(MediaType::isSound).isPresent();
    }

    private static boolean isPicture(Optional<KeptFile> file) {
        return file.map(KeptFile::type).filter(FileType::isPicture).isPresent();
    }

    /** A video may have a voice. */
    private static boolean isHeard(Optional<KeptFile> file) {
        return isSound(file) || file.filter(it -> it.type() == FileType.MP4).isPresent();
    }

    private static boolean isSound(FileType type) {
        return type == FileType.MP3 || type == FileType.OPUS;
    }

    @Override
    public void checkText(MediaFacts facts, MediaText text, Violations required) {
        Optional<KeptFile> file = file(facts);
        required.that(
                        text.alt() != null || facts.decorative() || !isPicture(file),
                        "alt",
                        Rule.MEDIA_ALT)
                .that(
                        text.transcript() != null
                                || facts.decorative()
                                || (facts.video() == null && !isHeard(file)),
                        "transcript",
                        Rule.MEDIA_TRANSCRIPT)
                .that(
                        text.captions() == null || text.captions().startsWith(WEBVTT),
                        "captions",
                        Rule.MEDIA_CAPTIONS);
    }

    @Override
    public Rendering render(RenderInput<MediaFacts, MediaText> input) {
        Optional<KeptFile> file = file(input.facts());
        Heading heading = heading(input, file);
        var published =
                new Published(
                        input.firstPublished(),
                        input.updated(input.firstPublished()),
                        input.reuse(),
                        input.sampleMark(),
                        input.sourceIsNewerMark());
        var record =
                new Media(
                        heading,
                        content(input.text(), file),
                        file.map(MediaParts::all).orElse(List.of()),
                        published);
        Image image = heading.image();
        var inLists =
                new Heading(
                        heading.type(),
                        heading.id(),
                        heading.title(),
                        heading.mediaType(),
                        image == null ? null : image.inLists());
        return new Rendering(
                record,
                new MediaSummary(
                        inLists,
                        published.publishedAt(),
                        published.updatedAt(),
                        published.sample()),
                -published.publishedAt().toEpochMilli(),
                Facets.of()
                        .with("sample", input.sample() ? "true" : null)
                        .with("shows", input.facts().nobodyShown() ? null : "people")
                        .toSet(),
                input.id());
    }

    private Heading heading(RenderInput<MediaFacts, MediaText> input, Optional<KeptFile> file) {
        return new Heading(
                type().word(),
                input.id(),
                input.text().title(),
                file.map(it -> it.type().mediaType()).orElse("application/octet-stream"),
                file.flatMap(
                                it ->
                                        MediaImage.of(
                                                input.id(),
                                                input.facts(),
                                                input.text(),
                                                null,
                                                input.licence(),
                                                it))
                        .orElse(null));
    }

    private static Content content(MediaText text, Optional<KeptFile> file) {
        return new Content(
                text.transcript() == null ? "" : Markdown.toHtml(text.transcript()),
                file.map(KeptFile::firstWords).orElse(null),
                text.captions(),
                file.map(it -> MediaParts.orNull(it.pages())).orElse(null),
                file.map(it -> MediaParts.orNull(it.milliseconds())).orElse(null));
    }
}
