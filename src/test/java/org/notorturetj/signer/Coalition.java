package org.notorturetj.signer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.notorturetj.api.text.Language;

/** Publishes, edits, withdraws and redacts as the steps say; impossible steps do nothing. */
final class Coalition {
    private static final List<String> COLLECTIONS =
            List.of(
                    "hotlines",
                    "hotlines",
                    "hotlines",
                    "articles",
                    "articles",
                    "articles",
                    "articles",
                    "guides",
                    "guides",
                    "alerts",
                    "policy",
                    "cases",
                    "regions",
                    "contacts",
                    "home",
                    "topics",
                    "sections",
                    "pages");

    /** Long enough that a chunk with little else is sent as a snapshot and not as changes. */
    private static final String LONG = "and so on ".repeat(7000);

    private final MemoryLog log;
    private final List<Set<Language>> published = new ArrayList<>();
    private final List<Set<Language>> ever = new ArrayList<>();
    private final List<Integer> redacted = new ArrayList<>();

    Coalition(MemoryLog log) {
        this.log = log;
        for (int i = 0; i < COLLECTIONS.size(); i++) {
            published.add(EnumSet.noneOf(Language.class));
            ever.add(EnumSet.noneOf(Language.class));
            redacted.add(0);
        }
    }

    /**
     * Publishes texts: usually new ones, sometimes the last ones again. Sometimes the other
     * languages are withdrawn in the same publication, sometimes the date changes.
     */
    void publish(Step step) {
        int document = step.one() % COLLECTIONS.size();
        Set<Language> languages = languages(document, step.two());
        log.begin();
        for (Language language : languages) {
            put(document, language, step.three());
        }
        if (step.three() % 5 == 0) {
            Set<Language> others = EnumSet.copyOf(EnumSet.allOf(Language.class));
            others.removeAll(languages);
            withdraw(document, others);
        }
        published.get(document).addAll(languages);
        ever.get(document).addAll(languages);
    }

    private void put(int document, Language language, int how) {
        boolean again = how % 4 == 0;
        String edition = id(document) + "." + language.tag();
        String text = log.texts().last(edition).filter(last -> again).orElseGet(log.texts()::next);
        Instant date =
                OffsetDateTime.of(2026, 1 + 3 * (how % 3), 15, 0, 0, 0, 0, ZoneOffset.UTC)
                        .toInstant();
        log.put(
                COLLECTIONS.get(document),
                id(document),
                language,
                date,
                how % 150 == 7 ? text + LONG : text);
    }

    /** Withdraws some languages of a document, if they are published. */
    boolean remove(Step step) {
        List<Integer> candidates = documents(published);
        if (candidates.isEmpty()) {
            return false;
        }
        int document = candidates.get(step.one() % candidates.size());
        Set<Language> languages = languages(document, step.two());
        languages.retainAll(published.get(document));
        if (!languages.isEmpty()) {
            log.begin();
            withdraw(document, languages);
        }
        return !languages.isEmpty();
    }

    private void withdraw(int document, Set<Language> languages) {
        for (Language language : languages) {
            if (published.get(document).remove(language)) {
                log.remove(COLLECTIONS.get(document), id(document), language);
            }
        }
    }

    /** Redacts a document for good: languages withdrawn earlier are removed once more. */
    boolean redact(Step step) {
        List<Integer> candidates = documents(ever);
        if (candidates.isEmpty()) {
            return false;
        }
        int document = candidates.get(step.one() % candidates.size());
        log.begin();
        for (Language language : ever.get(document)) {
            log.remove(COLLECTIONS.get(document), id(document), language);
        }
        published.get(document).clear();
        ever.get(document).clear();
        redacted.set(document, redacted.get(document) + 1);
        return true;
    }

    private static List<Integer> documents(List<Set<Language>> languages) {
        return IntStream.range(0, languages.size())
                .filter(document -> !languages.get(document).isEmpty())
                .boxed()
                .toList();
    }

    private String id(int document) {
        return "d%02d-%d".formatted(document, redacted.get(document));
    }

    /** At least one language; language-neutral documents are published under English. */
    private static Set<Language> languages(int document, int choice) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        int bits = choice % 7 + 1;
        for (Language language : Language.values()) {
            if (bits % 2 == 1) {
                languages.add(language);
            }
            bits /= 2;
        }
        return COLLECTIONS.get(document).equals("policy") ? EnumSet.of(Language.EN) : languages;
    }
}
