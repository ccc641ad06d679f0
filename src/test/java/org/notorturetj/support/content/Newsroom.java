package org.notorturetj.support.content;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.WriteDocument;
import org.notorturetj.desk.consent.Agreed;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.text.Licence;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.removal.Redact;
import org.notorturetj.publication.removal.Withdraw;

/** Writes and publishes test content through the regular use cases. */
@ApplicationScoped
public class Newsroom {
    private static final Actor EDITOR = new Actor("0000000000000002", "0000000000000003");

    private final WriteDocument write;
    private final Publish publish;
    private final Withdraw withdraw;
    private final Redact redact;
    private final Agreed agreed;
    private final Clock clock;

    Newsroom(
            WriteDocument write,
            Publish publish,
            Withdraw withdraw,
            Redact redact,
            Agreed agreed,
            Clock clock) {
        this.write = write;
        this.publish = publish;
        this.withdraw = withdraw;
        this.redact = redact;
        this.agreed = agreed;
        this.clock = clock;
    }

    /** Publishes a new document of any type, a case with consent, and returns its id. */
    @Transactional
    public String publish(String type, Map<String, ?> facts, Map<Language, ?> texts) {
        return publish(type, "test", facts, texts);
    }

    /** Publishes a new document of which nobody states the licence. */
    @Transactional
    public String publishUnlicensed(String type, Map<String, ?> facts, Map<Language, ?> texts) {
        return publish(type, Licence.NOT_STATED, facts, texts);
    }

    /** A new document of which everything is approved and nothing published. */
    @Transactional
    public String approved(String type, Map<String, ?> facts, Map<Language, ?> texts) {
        return approved(type, "test", facts, texts);
    }

    /** Approves a new text of a document, and publishes nothing. */
    @Transactional
    public void approveText(String id, Language language, Object text) {
        approve(id, language, text);
    }

    private String publish(
            String type, String licence, Map<String, ?> facts, Map<Language, ?> texts) {
        String id = approved(type, licence, facts, texts);
        if ("case".equals(type)) {
            agreed.to(id);
        }
        publish.publish(EDITOR, request(id, texts.keySet()));
        return id;
    }

    /** Publishes the approved texts of a document. */
    @Transactional
    public void release(String id, Language... languages) {
        publish.publish(EDITOR, request(id, Set.of(languages)));
    }

    private String approved(
            String type, String licence, Map<String, ?> facts, Map<Language, ?> texts) {
        String id = RandomId.ofDocument();
        write.add(new Document(id, type, id, false, licence, clock.instant()));
        Facts version = write.writeFacts(id, facts);
        version.submit();
        version.approve(WriteDocument.SERVER);
        texts.forEach((language, text) -> approve(id, language, text));
        return id;
    }

    /** Publishes a new article of a section, with a slug for each of its languages. */
    public String article(String section, Map<Language, String> slugs) {
        return article(section, "2020-01-01T00:00:00Z", slugs);
    }

    /** Publishes a new article of a section and a time. */
    public String article(String section, String publishedAt, Map<Language, String> slugs) {
        Map<Language, Object> texts = new LinkedHashMap<>();
        slugs.forEach((language, slug) -> texts.put(language, text(slug)));
        return publish(
                "article",
                Map.of("kind", "news", "section", section, "publishedAt", publishedAt),
                texts);
    }

    /** Publishes a new text of a document in a language. */
    @Transactional
    public void edit(String id, Language language, Object text) {
        approve(id, language, text);
        publish.publish(EDITOR, request(id, Set.of(language)));
    }

    /** Approves other facts of a document, and publishes nothing. */
    @Transactional
    public void approveFacts(String id, Map<String, ?> facts) {
        Facts version = write.writeFacts(id, facts);
        version.submit();
        version.approve(WriteDocument.SERVER);
    }

    /** Publishes other facts of a document with its texts. */
    @Transactional
    public void changeFacts(String id, Map<String, ?> facts) {
        approveFacts(id, facts);
        publish.publish(EDITOR, request(id, Set.of()));
    }

    /** Includes the coordinator's acknowledgement of missing legal reviews. */
    private static PublicationRequest request(String id, Set<Language> languages) {
        return PublicationRequest.of(id, languages).acknowledgingUnreviewed(EDITOR.id());
    }

    public void withdraw(String id, Language... languages) {
        withdraw.withdraw(EDITOR, id, EnumSet.copyOf(List.of(languages)));
    }

    public void redact(String id, Language... languages) {
        redact.redact(EDITOR, id, EnumSet.copyOf(List.of(languages)));
    }

    /** The text of an article, a page or the like. */
    public static Map<String, Object> text(String slug) {
        return Map.of(
                "slug", slug, "title", "Title of " + slug, "summary", "Summary.", "body", "Text.");
    }

    private void approve(String id, Language language, Object text) {
        Edition edition = write.writeEdition(id, language, text);
        edition.submit();
        edition.approve(WriteDocument.SERVER);
    }
}
