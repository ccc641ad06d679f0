package org.notorturetj.support.content;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.WriteDocument;
import org.notorturetj.desk.consent.Agreed;
import org.notorturetj.platform.RandomId;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.removal.Withdraw;

/** Creates test documents through the desk's own use cases. */
@ApplicationScoped
public class Given {
    /** The actor who publishes in tests: two people, so that nothing waits for approval. */
    public static final Actor EDITOR = new Actor("0000000000000001", "0000000000000002");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final WriteDocument write;
    private final Publish publish;
    private final Withdraw withdraw;
    private final Editions editions;
    private final Agreed agreed;
    private final List<String> counted = new CopyOnWriteArrayList<>();
    private final Clock clock;

    Given(
            WriteDocument write,
            Publish publish,
            Withdraw withdraw,
            Editions editions,
            Agreed agreed,
            Clock clock) {
        this.write = write;
        this.publish = publish;
        this.withdraw = withdraw;
        this.editions = editions;
        this.agreed = agreed;
        this.clock = clock;
    }

    /** An article with approved facts and texts, not published. Its slugs are its id. */
    @Transactional
    public String article(Language... languages) {
        String id = document("article");
        facts(id, Invented.articleFacts("news"));
        for (Language language : languages) {
            text(id, language, Invented.articleText(id, "Article " + language.tag()));
        }
        return id;
    }

    /** A guide with approved facts and texts, not published. Its slugs are its id. */
    @Transactional
    public String guide(Language... languages) {
        String id = document("guide");
        facts(id, Invented.guideFacts());
        for (Language language : languages) {
            text(id, language, Invented.guideText(id, "Guide " + language.tag()));
        }
        return id;
    }

    /**
     * Withdraws all hotlines and guides created by tests, since others count the Coalition's own.
     */
    @Transactional
    public void noMore() {
        for (String id : counted) {
            if (editions.anyPublished(id)) {
                withdraw.withdraw(EDITOR, id, EnumSet.allOf(Language.class));
            }
        }
        counted.clear();
    }

    /** A hotline with a unique number, approved but not published. */
    @Transactional
    public String line(Language... languages) {
        String id = document("hotline");
        facts(id, Invented.lineFacts(number()));
        lineTexts(id, languages);
        return id;
    }

    /** Two hotlines that are only shown together, approved but not published. */
    @Transactional
    public List<String> pairOfLines(Language... languages) {
        String one = document("hotline");
        String other = document("hotline");
        facts(one, Invented.lineFacts(number(), other));
        facts(other, Invented.lineFacts(number(), one));
        lineTexts(one, languages);
        lineTexts(other, languages);
        return List.of(one, other);
    }

    /** An active alert for a case with consent, approved but not published. */
    @Transactional
    public String alert(Instant expiresAt, Language... languages) {
        agreed.toCaseWithCode(Invented.CASE_OF_ALERTS);
        String id = document("alert");
        facts(id, Invented.alertFacts(expiresAt));
        for (Language language : languages) {
            text(id, language, Invented.alertText(language));
        }
        return id;
    }

    /** An empty document. */
    @Transactional
    public String document(String type) {
        return document(type, null);
    }

    /** An empty document with a key. */
    @Transactional
    public String document(String type, @Nullable String key) {
        String id = RandomId.ofDocument();
        write.add(new Document(id, type, key, false, "invented", clock.instant()));
        if (Set.of("guide", "hotline").contains(type)) {
            counted.add(id);
        }
        return id;
    }

    /** Writes approved facts. */
    @Transactional
    public void facts(String id, Map<String, Object> content) {
        Facts version = write.writeFacts(id, content);
        version.submit();
        version.approve(WriteDocument.SERVER);
    }

    /** Writes an approved text. */
    @Transactional
    public void text(String id, Language language, Map<String, Object> content) {
        Edition edition = write.writeEdition(id, language, content);
        edition.submit();
        edition.approve(WriteDocument.SERVER);
    }

    /** Writes a draft text. */
    @Transactional
    public void draft(String id, Language language, Map<String, Object> content) {
        write.writeEdition(id, language, content);
    }

    /** Publishes a document in some languages. */
    public Publication published(String id, Language... languages) {
        return publish.publish(EDITOR, PublicationRequest.of(id, set(languages)));
    }

    /** Publishes a guide without a legal review, acknowledged by a coordinator. */
    public Publication publishedUnreviewed(String id, Language... languages) {
        return publish.publish(
                EDITOR,
                PublicationRequest.of(id, set(languages)).acknowledgingUnreviewed(EDITOR.id()));
    }

    /** Publishes several documents in one publication. */
    public Publication published(List<String> ids, Language... languages) {
        return publish.publish(EDITOR, request(ids, languages));
    }

    /** A request to publish several documents in one publication. */
    public static PublicationRequest request(List<String> ids, Language... languages) {
        return new PublicationRequest(
                ids.stream().map(id -> new PublicationRequest.Part(id, set(languages))).toList());
    }

    /** A unique phone number with an unassigned country code. */
    public static String number() {
        return "+999%07d".formatted(NUMBER.incrementAndGet());
    }

    private void lineTexts(String id, Language... languages) {
        for (Language language : languages) {
            text(id, language, Invented.lineText(language));
        }
    }

    private static Set<Language> set(Language... languages) {
        Set<Language> set = EnumSet.noneOf(Language.class);
        set.addAll(Arrays.asList(languages));
        return set;
    }
}
