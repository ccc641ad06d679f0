package org.notorturetj.platform.text.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Pictures that a text places by the ids of their media documents: {@code ![words](media:id)}. Of
 * any other picture, and of one that may not be shown, nothing is left in what readers get.
 */
public final class PlacedPictures {
    /** In one text; what is behind them is not shown. */
    public static final int MOST = 50;

    /** Characters of the words of one: as many as an alternative text has at the picture itself. */
    public static final int MOST_WORDS = 500;

    private static final Pattern ADDRESS = Pattern.compile("media:([0-9a-hjkmnp-tv-z]{16})");

    /** As {@link Markdown} writes them: what is in an attribute is escaped. */
    private static final Pattern WRITTEN = Pattern.compile("<img [^<>]*+>");

    private static final Pattern WORDS = Pattern.compile(" alt=\"([^\"<>]*+)\"");

    private static final Pattern SOURCE = Pattern.compile(" src=\"([^\"<>]*+)\"");

    private PlacedPictures() {}

    /**
     * A place of a picture.
     *
     * @param id of its media document
     * @param line on which it is, from 1
     */
    public record Placed(String id, int line) {}

    /** All places in a text, in their order. */
    public static List<Placed> in(String markdown) {
        if (!markdown.contains("![")) {
            return List.of();
        }
        List<Placed> found = new ArrayList<>();
        MarkdownLosses.PARSER
                .parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Image picture) {
                                id(picture)
                                        .map(id -> new Placed(id, MarkdownLosses.line(picture)))
                                        .ifPresent(found::add);
                            }
                        });
        return found;
    }

    /** The ids in a text, as far as it is shown. */
    public static Set<String> ids(String markdown) {
        Set<String> ids = new LinkedHashSet<>();
        in(markdown).stream().limit(MOST).forEach(it -> ids.add(it.id()));
        return ids;
    }

    /** The id that a picture is placed by; empty if it has another address. */
    static Optional<String> id(Image picture) {
        Matcher address = ADDRESS.matcher(picture.getDestination());
        return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
    }

    /**
     * Takes all pictures out of a text but those that are placed and shown.
     *
     * @param shown what readers see under an id
     * @return those that are left
     */
    static Map<Node, org.notorturetj.api.text.Image> place(
            Node text, Function<String, Optional<org.notorturetj.api.text.Image>> shown) {
        Map<Node, org.notorturetj.api.text.Image> left = new HashMap<>();
        text.accept(
                new AbstractVisitor() {
                    private int places;

                    @Override
                    public void visit(Image picture) {
                        Optional<String> id = id(picture);
                        if (id.isPresent()) {
                            places++;
                        }
                        id.filter(it -> places <= MOST)
                                .flatMap(shown)
                                .ifPresentOrElse(
                                        it -> left.put(picture, it), () -> remove(picture));
                    }
                });
        return left;
    }

    private static void remove(Image picture) {
        Node parent = picture.getParent();
        picture.unlink();
        if (parent instanceof Paragraph && parent.getFirstChild() == null) {
            parent.unlink();
        }
    }

    /** Rendered HTML with the words of each picture in its place, for where none is loaded. */
    public static String asWords(String html) {
        return WRITTEN.matcher(html)
                .replaceAll(
                        picture -> {
                            Matcher words = WORDS.matcher(picture.group());
                            return words.find()
                                    ? Matcher.quoteReplacement("[" + words.group(1) + "]")
                                    : "";
                        });
    }

    /** Rendered HTML without the pictures of some addresses. */
    public static String without(String html, Predicate<String> addresses) {
        return WRITTEN.matcher(html)
                .replaceAll(
                        picture -> {
                            Matcher address = SOURCE.matcher(picture.group());
                            return address.find() && addresses.test(address.group(1))
                                    ? ""
                                    : Matcher.quoteReplacement(picture.group());
                        });
    }
}
