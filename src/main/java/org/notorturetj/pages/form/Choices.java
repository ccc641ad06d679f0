package org.notorturetj.pages.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.DocumentFilter;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.type.VocabulariesApi;
import org.notorturetj.api.desk.type.Word;
import org.notorturetj.api.desk.type.WordList;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.pages.Frames;

/** What members are chosen from: words by their names, documents by their titles. */
@ApplicationScoped
public class Choices {
    /** Documents that a picker names, those changed last; any other can be named by its id. */
    private static final int OFFERED = 50;

    private final VocabulariesApi vocabularies;
    private final DocumentsApi documents;

    Choices(VocabulariesApi vocabularies, DocumentsApi documents) {
        this.vocabularies = vocabularies;
        this.documents = documents;
    }

    /** The words of the desk's vocabularies by their names, in a language. */
    public Map<String, Map<String, String>> words(Language language) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (WordList list : vocabularies.list().items()) {
            Map<String, String> words = new LinkedHashMap<>();
            list.words().forEach(word -> words.put(word.key(), name(word, language)));
            all.put(list.vocabulary(), words);
        }
        return all;
    }

    private static String name(Word word, Language language) {
        Map<Language, @Nullable String> names = new LinkedHashMap<>();
        names.put(Language.TG, word.tg());
        names.put(Language.RU, word.ru());
        names.put(Language.EN, word.en());
        return language.fallbackChain().stream()
                .flatMap(each -> Stream.ofNullable(names.get(each)))
                .findFirst()
                .orElse(word.key());
    }

    /** The name of a word that is in no vocabulary of the desk: of a closed list. */
    static String closed(@Nullable String vocabulary, String word, Language language) {
        return vocabulary == null
                ? Frames.wordOr("choice-" + word, word, language)
                : Frames.name(vocabulary, word, language);
    }

    /** The vocabulary whose words name documents of a type, if others are filed under them. */
    public static @Nullable String listOf(String type) {
        DocumentType named = DocumentType.of(type);
        return named.is(Trait.WORD) ? named.path() : null;
    }

    /**
     * Documents of a type, by what members name them by: {@code id}, {@code key} or {@code code}.
     */
    List<Row.Option> documents(MemberSchema.Reference reference) {
        return documents
                .list(
                        DocumentFilter.ofType(reference.type()),
                        null,
                        "changed",
                        null,
                        new PageRequest(null, OFFERED))
                .items()
                .stream()
                .flatMap(
                        document ->
                                named(document, reference.by()).stream()
                                        .map(
                                                value ->
                                                        new Row.Option(
                                                                value, title(document), false)))
                .toList();
    }

    /** What names the only document that is offered under a title. */
    Optional<String> titled(String title, MemberSchema.Reference reference) {
        if (listOf(reference.type()) != null) {
            return Optional.empty();
        }
        List<String> named =
                documents(reference).stream()
                        .filter(it -> it.name().equalsIgnoreCase(title))
                        .map(Row.Option::value)
                        .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** What a member names a document by; empty if it cannot be named. */
    public Optional<String> named(WorkingDocument document, String by) {
        return switch (by) {
            case "id" -> Optional.of(document.id());
            case "key" -> Optional.ofNullable(document.key());
            default -> Optional.ofNullable(document.code());
        };
    }

    private static String title(WorkingDocument document) {
        return document.title() == null ? document.id() : document.title();
    }
}
