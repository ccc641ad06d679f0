package org.notorturetj.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.search.SearchWords;
import org.notorturetj.api.search.Suggestions;
import org.notorturetj.api.search.Suggestions.Suggestion;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.search.Analyzer;
import org.notorturetj.client.search.Query;
import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.search.PublishedHits.PublishedText;
import org.notorturetj.search.index.IndexFollower;
import org.notorturetj.search.index.SearchIndex;
import org.notorturetj.search.match.Searcher;

/** Suggests lines of what is published now. */
@ApplicationScoped
class Suggest {
    /** Documents that are looked at: some have the words in different lines. */
    private static final int LOOKED_AT = 16;

    private final Searcher finder;
    private final SearchIndex index;
    private final IndexFollower follower;
    private final PublishedHits published;
    private final HitWriter writer;
    private final ContentReads reads;

    Suggest(
            Searcher finder,
            SearchIndex index,
            IndexFollower follower,
            PublishedHits published,
            HitWriter writer,
            ContentReads reads) {
        this.finder = finder;
        this.index = index;
        this.follower = follower;
        this.published = published;
        this.writer = writer;
        this.reads = reads;
    }

    Suggestions suggest(Language reader, String typed) {
        Query query = Analyzer.query(typed, reader.tag());
        if (!follower.holds(published.last()) || index.isPartial()) {
            reads.doNotKeep();
        }
        List<String> found = finder.suggest(typed, reader, LOOKED_AT);
        PublishedHits.Texts texts = published.lines(found, reader);
        List<Suggestion> suggestions = new ArrayList<>();
        for (String id : found) {
            if (suggestions.size() < SearchWords.SUGGESTIONS) {
                best(texts.of(id), reader, query).ifPresent(suggestions::add);
            }
        }
        return new Suggestions(suggestions);
    }

    /** The first line that answers, of the language that comes first for who asks. */
    private Optional<Suggestion> best(
            Map<Language, PublishedText> texts, Language reader, Query query) {
        for (Language language : reader.fallbackChain()) {
            PublishedText text = texts.get(language);
            if (text != null) {
                for (String line : text.searchable().lines()) {
                    var match = LineMatch.of(line, language, query);
                    if (match.isPresent()) {
                        return Optional.of(suggestion(line, match.get(), text, reader));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Suggestion suggestion(
            String line, LineMatch match, PublishedText text, Language reader) {
        return new Suggestion(
                line,
                MarkedText.html(line, match.marks()),
                text.type(),
                text.documentId(),
                writer.url(text, reader),
                text.presence());
    }
}
