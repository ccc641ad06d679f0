package org.notorturetj.search.index;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.client.search.Analyzer;
import org.notorturetj.client.search.Term;

/** A document as it stands in the index: words and places, no text that could be read out of it. */
final class IndexedDocument {
    private static final List<String> FILTERS = List.of("topic:", "region:");
    private static final List<String> FILTERS_WITH_KIND = List.of("kind:", "topic:", "region:");

    private static final FieldType PLACES =
            type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);
    private static final FieldType TITLES =
            type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);
    private static final FieldType WORDS = type(IndexOptions.DOCS, false);

    private IndexedDocument() {}

    /** Types that are indexed, first those that help. */
    static List<List<String>> types() {
        return List.of(
                indexed(type -> !type.is(Trait.DATED)), indexed(type -> type.is(Trait.DATED)));
    }

    private static List<String> indexed(Predicate<DocumentType> which) {
        return Stream.of(DocumentType.values())
                .filter(IndexedDocument::isIndexed)
                .filter(which)
                .map(DocumentType::word)
                .toList();
    }

    private static boolean isIndexed(DocumentType type) {
        return type.isFound() || type.is(Trait.SUGGESTED);
    }

    private static float boost(DocumentType type) {
        return type.isFound() ? type.weight() : 1;
    }

    /** Whether documents of a type are indexed. */
    static boolean indexes(String type) {
        return DocumentType.find(type).filter(IndexedDocument::isIndexed).isPresent();
    }

    static Document of(PublishedDocument published) {
        var document = new Document();
        document.add(new StringField(IndexField.ID, published.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(IndexField.ID, new BytesRef(published.id())));
        document.add(new StringField(IndexField.TYPE, published.type(), Field.Store.NO));
        document.add(
                new FloatDocValuesField(
                        IndexField.BOOST, boost(DocumentType.of(published.type()))));
        document.add(new NumericDocValuesField(IndexField.ORDER, order(published)));
        facet(document, "in:" + published.type());
        // contacts have kinds too, but of another sort
        List<String> filters =
                DocumentType.is(published.type(), Trait.FOUND_BY_KIND)
                        ? FILTERS_WITH_KIND
                        : FILTERS;
        published.facets().stream()
                .filter(facet -> filters.stream().anyMatch(facet::startsWith))
                .forEach(facet -> facet(document, facet));
        Set<String> words = new TreeSet<>();
        Set<String> terms = new HashSet<>();
        published
                .texts()
                .forEach(
                        (language, text) ->
                                add(document, published.type(), language, text, words, terms));
        words.forEach(word -> document.add(new Field(IndexField.WORDS, word, WORDS)));
        terms.forEach(term -> document.add(new Field(IndexField.TERMS, term, WORDS)));
        return document;
    }

    /** What is dated has the time, newest first; everything else comes before it. */
    private static long order(PublishedDocument published) {
        return DocumentType.is(published.type(), Trait.DATED)
                ? published.rank()
                : Long.MIN_VALUE / 2 + published.rank();
    }

    private static void facet(Document document, String value) {
        document.add(new SortedSetDocValuesField(IndexField.FACETS, new BytesRef(value)));
    }

    private static void add(
            Document document,
            String type,
            Language language,
            SearchableText text,
            Set<String> words,
            Set<String> all) {
        for (String line : text.lines()) {
            for (Term term : Analyzer.terms(line, language.tag())) {
                line(document, language, term.text());
                line(document, language, term.word());
            }
        }
        if (!DocumentType.is(type, Trait.SUGGESTED)) {
            field(document, IndexField.TITLE, language, text.title(), words, all);
            field(document, IndexField.LEAD, language, text.lead(), words, all);
            field(document, IndexField.STEPS, language, text.steps(), words, all);
            field(document, IndexField.BODY, language, text.body(), words, all);
        }
    }

    private static void line(Document document, Language language, String word) {
        document.add(new Field(IndexField.LINE.of(language), word, WORDS));
    }

    private static void field(
            Document document,
            IndexField field,
            Language language,
            String text,
            Set<String> words,
            Set<String> all) {
        List<Term> terms = Analyzer.terms(text, language.tag());
        if (!terms.isEmpty()) {
            FieldType type = field == IndexField.TITLE ? TITLES : PLACES;
            document.add(new Field(field.of(language), new TermTokens(terms), type));
        }
        for (Term term : terms) {
            all.add(term.text());
            words.add(
                    term.word()
                            + IndexField.FOLDED_END
                            + text.substring(term.start(), term.end()).toLowerCase(Locale.ROOT));
        }
    }

    private static FieldType type(IndexOptions options, boolean title) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(options != IndexOptions.DOCS);
        type.setOmitNorms(!title); // how long a text is says nothing about how well it answers
        type.freeze();
        return type;
    }
}
