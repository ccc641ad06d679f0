package org.notorturetj.importing.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.notorturetj.api.text.Language;
import org.notorturetj.importing.archive.Answer;
import org.notorturetj.importing.archive.ArchiveIndex;
import org.notorturetj.importing.collect.Site;
import org.notorturetj.importing.page.OldFeeds;
import org.notorturetj.importing.page.OldPage;

/** The pages with a text that an archive has, with what is needed to find those of one item. */
final class Pages {
    private static final int MOST_REDIRECTIONS = 5;

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, String> redirections = new LinkedHashMap<>();
    private final List<String> readable = new ArrayList<>();
    private final OldFeeds feeds;

    /**
     * What is kept of a page.
     *
     * @param canonical where it says it is
     * @param words hash of its title and body
     */
    record Page(
            String address,
            String canonical,
            OptionalInt node,
            Language language,
            Set<String> alternates,
            String words) {}

    Pages(ArchiveIndex index, Site site) throws IOException {
        feeds = new OldFeeds(site);
        for (String address : index.addresses()) {
            Answer answer = index.answer(address).orElseThrow();
            Optional<String> to = answer.header("location").flatMap(it -> site.inside(address, it));
            if (answer.status() / 100 == 3 && to.isPresent()) {
                redirections.put(address, to.get());
            }
            if (redirections.containsKey(address)
                    || (answer.status() == Answer.OK && answer.type().endsWith("html"))) {
                readable.add(address);
            }
            feeds.read(answer);
            OldPage.of(answer, site).ifPresent(it -> pages.put(address, page(it)));
        }
    }

    private static Page page(OldPage page) {
        return new Page(
                page.address(),
                page.canonical(),
                page.node(),
                page.language(),
                page.alternates(),
                hash(page.title() + "\n" + page.body().text()));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All addresses at which readers saw a page, whatever was on it, or were led on. */
    List<String> readable() {
        return readable;
    }

    OldFeeds feeds() {
        return feeds;
    }

    /** The page that an address leads to in the end. */
    Optional<Page> at(String address) {
        String at = address;
        for (int i = 0; i < MOST_REDIRECTIONS && redirections.containsKey(at); i++) {
            at = redirections.get(at);
        }
        return Optional.ofNullable(pages.get(at));
    }

    /** All addresses that lead to a page, itself included, by the address of the page. */
    Map<String, List<String>> spellings() {
        Map<String, List<String>> spellings = new HashMap<>();
        pages.keySet().forEach(it -> spellings.put(it, new ArrayList<>(List.of(it))));
        for (String from : redirections.keySet()) {
            at(from).ifPresent(it -> spellings.get(it.address()).add(from));
        }
        return spellings;
    }

    /**
     * The pages of each item: those of one node, those that call each other a translation, and
     * those that call one address their own. In the order in which the archive met their first.
     */
    List<List<Page>> items() {
        var groups = new Groups();
        for (Page page : pages.values()) {
            if (page.node().isPresent()) {
                groups.join(page.address(), "node " + page.node().getAsInt());
            }
            at(page.canonical()).ifPresent(it -> groups.join(page.address(), it.address()));
            for (String alternate : page.alternates()) {
                at(alternate).ifPresent(it -> groups.join(page.address(), it.address()));
            }
        }
        for (String from : redirections.keySet()) {
            OptionalInt node = OldPage.nodeOf(from);
            if (node.isPresent()) {
                at(from).ifPresent(it -> groups.join(it.address(), "node " + node.getAsInt()));
            }
        }
        Map<String, List<Page>> items = new LinkedHashMap<>();
        pages.values()
                .forEach(
                        it ->
                                items.computeIfAbsent(
                                                groups.of(it.address()), key -> new ArrayList<>())
                                        .add(it));
        return List.copyOf(items.values());
    }
}
