package org.notorturetj.platform.text.markdown;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.notorturetj.platform.text.address.Address;
import org.notorturetj.platform.text.address.Printed;
import org.notorturetj.platform.text.markdown.MarkdownLoss.Kind;
import org.notorturetj.platform.text.normalization.HiddenCharacters;

/** Reads a text as {@link Markdown} does, and notes what its policy does not keep. */
final class MarkdownLosses extends AbstractVisitor {
    static final Parser PARSER =
            Parser.builder()
                    .maxOpenBlockParsers(Markdown.MOST_NESTED)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build();

    private static final int FIRST_HEADING = 2;
    private static final int LAST_HEADING = 4;

    private final boolean pictures;
    private final String[] lines;
    private final String lowerCase;
    private final Set<MarkdownLoss> found = new LinkedHashSet<>();

    MarkdownLosses(String markdown, boolean pictures) {
        this.pictures = pictures;
        lines = markdown.split("\n", -1);
        lowerCase = markdown.toLowerCase(Locale.ROOT);
        PARSER.parse(markdown).accept(this);
    }

    List<MarkdownLoss> found() {
        return found.stream().sorted(Comparator.comparingInt(MarkdownLoss::line)).toList();
    }

    @Override
    public void visit(HtmlBlock html) {
        add(Kind.HTML, html);
    }

    @Override
    public void visit(HtmlInline html) {
        add(Kind.HTML, html);
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() < FIRST_HEADING || heading.getLevel() > LAST_HEADING) {
            add(Kind.HEADING, heading);
        }
        visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
        if (!pictures || PlacedPictures.id(image).isEmpty()) {
            add(Kind.IMAGE, image);
        } else if (HiddenCharacters.showsNothing(words(image))) {
            add(Kind.IMAGE_WORDS, image);
        } else if (words(image).length() > PlacedPictures.MOST_WORDS) {
            add(Kind.IMAGE_WORDS_LONG, image);
        } else if (image.getTitle() != null) {
            add(Kind.LINK_TITLE, image);
        }
    }

    @Override
    public void visit(Link link) {
        if (!Markdown.keepsLink(link.getDestination())) {
            add(Kind.LINK, link);
        } else if (leadsElsewhere(link)) {
            add(Kind.LINK_ELSEWHERE, link);
        } else if (link.getTitle() != null) {
            add(Kind.LINK_TITLE, link);
        }
        visitChildren(link);
    }

    private static boolean leadsElsewhere(Link link) {
        return Address.of(link.getDestination())
                .filter(it -> Printed.contradicts(words(link), it))
                .isPresent();
    }

    /** What readers see of a link, or are told of a picture. */
    private static String words(Node link) {
        var words = new StringBuilder();
        link.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        words.append(code.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak end) {
                        words.append(' ');
                    }
                });
        return words.toString();
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        String label = "[" + definition.getLabel().toLowerCase(Locale.ROOT) + "]";
        if (lowerCase.indexOf(label) == lowerCase.lastIndexOf(label)) {
            add(Kind.DEFINITION, definition);
        }
    }

    /** As in GitHub's tables: a line of cells, and one of dashes below it. */
    @Override
    public void visit(Paragraph paragraph) {
        SourceSpan before = null;
        for (SourceSpan line : paragraph.getSourceSpans()) {
            if (before != null && text(before).indexOf('|') >= 0 && isDelimiterRow(text(line))) {
                found.add(new MarkdownLoss(Kind.TABLE, before.getLineIndex() + 1));
            }
            before = line;
        }
        visitChildren(paragraph);
    }

    private String text(SourceSpan span) {
        return lines[span.getLineIndex()].substring(span.getColumnIndex());
    }

    private static boolean isDelimiterRow(String line) {
        return line.indexOf('|') >= 0
                && line.indexOf('-') >= 0
                && line.chars().allMatch(it -> "|:- \t\r".indexOf(it) >= 0);
    }

    private void add(Kind kind, Node node) {
        found.add(new MarkdownLoss(kind, line(node)));
    }

    /** On which line a node begins, from 1. */
    static int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? lineOfParent(node) : spans.get(0).getLineIndex() + 1;
    }

    private static int lineOfParent(Node node) {
        Node parent = node.getParent();
        while (parent != null && parent.getSourceSpans().isEmpty()) {
            parent = parent.getParent();
        }
        return parent == null ? 1 : parent.getSourceSpans().get(0).getLineIndex() + 1;
    }
}
