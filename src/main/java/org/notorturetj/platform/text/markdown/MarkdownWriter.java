package org.notorturetj.platform.text.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes sanitized HTML as Markdown (CommonMark) that renders as the same HTML. */
public final class MarkdownWriter {
    private static final Set<String> BLOCKS =
            Set.of("p", "h2", "h3", "h4", "ul", "ol", "blockquote", "pre", "hr");

    /** What means something anywhere in a line. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&]");

    /** What means something at the beginning of a line only. */
    private static final Pattern LEADING = Pattern.compile("^([#+=-]|[0-9]{1,9}(?=[.)]))");

    private static final Pattern TICKS = Pattern.compile("`++");

    private MarkdownWriter() {}

    /** The Markdown of sanitized HTML, without a final line break. */
    public static String of(String html) {
        return blocks(Jsoup.parseBodyFragment(html).body(), "\n\n");
    }

    /** Blocks, and words between them, which are a block of their own. */
    private static String blocks(Element parent, String separator) {
        List<String> blocks = new ArrayList<>();
        var words = new StringBuilder();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && BLOCKS.contains(element.normalName())) {
                add(blocks, words);
                blocks.add(block(element));
            } else {
                words.append(inline(child));
            }
        }
        add(blocks, words);
        return String.join(separator, blocks);
    }

    private static void add(List<String> blocks, StringBuilder words) {
        if (!words.toString().isBlank()) {
            blocks.add(lines(words.toString().strip()));
        }
        words.setLength(0);
    }

    private static String block(Element element) {
        return switch (element.normalName()) {
            case "h2" -> "## " + oneLine(element);
            case "h3" -> "### " + oneLine(element);
            case "h4" -> "#### " + oneLine(element);
            case "ul" -> list(element, false);
            case "ol" -> list(element, true);
            case "blockquote" -> indented(blocks(element, "\n\n"), "> ", "> ");
            case "pre" -> fenced(element.wholeText());
            case "hr" -> "***";
            default -> lines(inlines(element).strip());
        };
    }

    private static String oneLine(Element heading) {
        return lines(inlines(heading).replace('\n', ' ').strip());
    }

    private static String list(Element list, boolean numbered) {
        int number = numbered && list.hasAttr("start") ? Integer.parseInt(list.attr("start")) : 1;
        // a list whose items are paragraphs has empty lines between them
        boolean loose = list.children().stream().anyMatch(item -> item.selectFirst("> p") != null);
        List<String> items = new ArrayList<>();
        for (Element item : list.children()) {
            String marker = numbered ? number++ + ". " : "- ";
            items.add(
                    indented(
                            blocks(item, loose ? "\n\n" : "\n"),
                            marker,
                            " ".repeat(marker.length())));
        }
        return String.join(loose ? "\n\n" : "\n", items);
    }

    private static String indented(String text, String first, String others) {
        List<String> lines = text.lines().toList();
        var result = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = (i == 0 ? first : others) + lines.get(i);
            result.append(i == 0 ? "" : "\n").append(line.stripTrailing());
        }
        return lines.isEmpty() ? first.strip() : result.toString();
    }

    private static String fenced(String code) {
        String fence = "`".repeat(Math.max(3, longestTicks(code) + 1));
        return fence + "\n" + code + (code.endsWith("\n") ? "" : "\n") + fence;
    }

    private static String inlines(Element parent) {
        return parent.childNodes().stream()
                .map(MarkdownWriter::inline)
                .collect(Collectors.joining());
    }

    private static String inline(Node node) {
        if (node instanceof TextNode text) {
            return SPECIAL.matcher(text.getWholeText()).replaceAll("\\\\$0");
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        return switch (element.normalName()) {
            case "em" -> "*" + inlines(element) + "*";
            case "strong" -> "**" + inlines(element) + "**";
            case "code" -> ticked(element.wholeText());
            case "a" -> "[" + inlines(element) + "](<" + element.attr("href") + ">)";
            case "br" -> "\\";
            default -> inlines(element);
        };
    }

    private static String ticked(String code) {
        String fence = "`".repeat(longestTicks(code) + 1);
        String space = code.startsWith("`") || code.endsWith("`") ? " " : "";
        return fence + space + code + space + fence;
    }

    private static int longestTicks(String code) {
        return TICKS.matcher(code).results().mapToInt(run -> run.group().length()).max().orElse(0);
    }

    /** Words that would begin a list or a heading only because they begin a line. */
    private static String lines(String text) {
        return text.lines()
                .map(String::stripLeading)
                .map(
                        line ->
                                LEADING.matcher(line)
                                        .replaceFirst(
                                                found ->
                                                        Character.isDigit(found.group().charAt(0))
                                                                ? found.group() + "\\\\"
                                                                : "\\\\" + found.group()))
                .collect(Collectors.joining("\n"));
    }
}
