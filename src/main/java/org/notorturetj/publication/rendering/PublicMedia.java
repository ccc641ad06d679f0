package org.notorturetj.publication.rendering;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.api.desk.facts.MediaFacts;
import org.notorturetj.api.desk.text.MediaText;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.LanguageFallback;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.media.MediaImage;
import org.notorturetj.content.type.ContentConfig;
import org.notorturetj.content.type.ShownMedia;
import org.notorturetj.media.file.KeptFile;
import org.notorturetj.media.file.MediaFiles;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.Licence;

/** What the public sees of media documents beside the texts that name them. */
@ApplicationScoped
class PublicMedia {
    private static final Logger LOG = Logger.getLogger(PublicMedia.class);

    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final MediaFiles files;
    private final ContentConfig config;

    PublicMedia(
            Documents documents,
            FactsVersions facts,
            Editions editions,
            MediaFiles files,
            ContentConfig config) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.files = files;
        this.config = config;
    }

    /**
     * What is shown of a published document, with the words that a reader of a language is served;
     * empty if it is not published, or cannot be read.
     */
    Optional<ShownMedia> find(String id, Language reader) {
        try {
            return facts.published(id)
                    .map(it -> CanonicalJson.read(it.content(), MediaFacts.class))
                    .flatMap(
                            it ->
                                    files.find(it.file())
                                            .flatMap(file -> find(id, reader, it, file)));
        } catch (IllegalArgumentException e) {
            // A text goes out without its picture; only the class, since the message may quote.
            LOG.warnf("Media document %s cannot be shown: %s", id, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<ShownMedia> find(String id, Language reader, MediaFacts shown, KeptFile file) {
        Map<Language, Edition> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            editions.published(id, language).ifPresent(text -> texts.put(language, text));
        }
        return LanguageFallback.served(reader, texts.keySet())
                .map(
                        language ->
                                MediaImage.shown(
                                        id,
                                        shown,
                                        CanonicalJson.read(
                                                texts.get(language).content(), MediaText.class),
                                        language == reader ? null : language,
                                        licence(id, shown),
                                        file));
    }

    private String licence(String id, MediaFacts shown) {
        Document document = documents.findById(id);
        return Licence.line(shown.licence(), document.licence(), config.licence());
    }
}
