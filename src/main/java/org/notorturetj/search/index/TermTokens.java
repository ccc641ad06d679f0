package org.notorturetj.search.index;

import java.util.Iterator;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.notorturetj.client.search.Term;

/** Terms of the analyser as the index takes them. */
final class TermTokens extends TokenStream {
    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<Term> terms;
    private int position = -1;

    TermTokens(List<Term> terms) {
        this.terms = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!terms.hasNext()) {
            return false;
        }
        clearAttributes();
        Term term = terms.next();
        text.append(term.text());
        place.setOffset(term.start(), term.end());
        step.setPositionIncrement(Math.max(1, term.position() - position));
        position = term.position();
        return true;
    }
}
