package org.notorturetj.search.match;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Looks terms up in an index: each once, however often its documents are asked for. */
final class IndexTerms {
    private final IndexReader reader;
    private final List<LeafReaderContext> segments;
    private final Map<String, @Nullable TermsEnum[]> fields = new HashMap<>();

    IndexTerms(IndexReader reader) {
        this.reader = reader;
        this.segments = reader.leaves();
    }

    IndexReader reader() {
        return reader;
    }

    /** A term; null if it stands nowhere. */
    @Nullable IndexTerm find(String field, String text) throws IOException {
        @Nullable TermsEnum[] each = field(field);
        var bytes = new BytesRef(text);
        @Nullable TermState[] states = null;
        for (int i = 0; i < each.length; i++) {
            TermsEnum terms = each[i];
            if (terms != null && terms.seekExact(bytes)) {
                states = states == null ? new TermState[each.length] : states;
                states[i] = terms.termState();
            }
        }
        return states == null ? null : new IndexTerm(field, bytes, states);
    }

    /**
     * The documents of a segment that have a term.
     *
     * @param reuse what this gave for another term of the segment and is not needed any more
     * @param flags what is read of them, as {@link PostingsEnum} says
     * @return null if none has it
     */
    @Nullable PostingsEnum documents(
            IndexTerm term, LeafReaderContext segment, @Nullable PostingsEnum reuse, int flags)
            throws IOException {
        TermState state = term.states()[segment.ord];
        TermsEnum terms = field(term.field())[segment.ord];
        if (state == null || terms == null) {
            return null;
        }
        terms.seekExact(term.text(), state);
        return terms.postings(reuse, flags);
    }

    /** The documents of a segment that have a term, which is looked up there only. */
    static @Nullable PostingsEnum documents(String field, String text, LeafReaderContext segment)
            throws IOException {
        return segment.reader().postings(new Term(field, text), PostingsEnum.NONE);
    }

    /**
     * Terms with a beginning, and how many documents have each.
     *
     * @param most so many of each segment, the first in the alphabet
     */
    Map<String, Integer> beginnings(String field, String begins, int most) throws IOException {
        Map<String, Integer> documents = new HashMap<>();
        var beginning = new BytesRef(begins);
        for (TermsEnum terms : field(field)) {
            BytesRef term =
                    terms == null || terms.seekCeil(beginning) == TermsEnum.SeekStatus.END
                            ? null
                            : terms.term();
            for (int i = 0; i < most && term != null; i++) {
                if (!StringHelper.startsWith(term, beginning)) {
                    break;
                }
                documents.merge(term.utf8ToString(), terms.docFreq(), Integer::sum);
                term = terms.next();
            }
        }
        return documents;
    }

    private @Nullable TermsEnum[] field(String name) throws IOException {
        @Nullable TermsEnum[] found = fields.get(name);
        if (found == null) {
            found = new TermsEnum[segments.size()];
            for (int i = 0; i < found.length; i++) {
                Terms terms = segments.get(i).reader().terms(name);
                found[i] = terms == null ? null : terms.iterator();
            }
            fields.put(name, found);
        }
        return found;
    }

    /**
     * A term that was found.
     *
     * @param states where it is in each segment; null where it is not
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record IndexTerm(String field, BytesRef text, @Nullable TermState[] states) {}
}
