package org.notorturetj.plain;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.search.Hit;
import org.notorturetj.api.search.SearchApi;
import org.notorturetj.api.search.SearchFilter;
import org.notorturetj.api.search.SearchResults;
import org.notorturetj.api.search.SearchWords;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;

/** The page of the search, whose form posts, so that no address holds what somebody looks for. */
@ApplicationScoped
class SearchPage {
    private static final int HITS = 20;

    private final Frame frame;
    private final SearchApi search;

    SearchPage(Frame frame, SearchApi search) {
        this.frame = frame;
        this.search = search;
    }

    /** The form, and what answers a query; an empty one asks for nothing. */
    Map<String, Object> of(Language reader, String query) {
        Map<String, Object> page =
                frame.of(reader, PageFile.SEARCH, Frame.word(PageFile.SEARCH, reader));
        page.put("query", query);
        if (query.codePointCount(0, query.length()) > SearchWords.QUERY_LENGTH) {
            page.put("query", "");
            page.put("trouble", Frame.WORDS.text("search-long", reader));
        } else if (!query.isBlank()) {
            SearchResults answer =
                    search.search(
                            reader,
                            new SearchFilter(query, null, null, null, null),
                            new PageRequest(null, HITS));
            List<Map<String, Object>> found = answer.items().stream().map(SearchPage::hit).toList();
            page.put("isAnswered", true);
            page.put("found", found);
            page.put("total", answer.total());
            page.put("isMore", answer.total() > found.size());
            if (answer.didYouMean() != null) {
                page.put("meant", answer.didYouMean());
            }
        }
        return page;
    }

    private static Map<String, Object> hit(Hit hit) {
        DocumentType type = DocumentType.of(hit.type());
        String file =
                type.is(Trait.HAS_PAGE)
                        ? PageFile.of(type, String.valueOf(hit.slug()))
                        : hit.caseCode() == null
                                ? PageFile.of(type) + "#" + hit.id()
                                : PageFile.of(DocumentType.CASE, hit.caseCode()) + "#" + hit.id();
        Language language = hit.presence().language();
        return Map.of(
                "href",
                PageFile.elsewhere("", language, file),
                "title",
                hit.title(),
                "summary",
                hit.summary(),
                "lang",
                language.tag());
    }
}
