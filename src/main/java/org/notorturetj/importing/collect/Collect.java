package org.notorturetj.importing.collect;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.importing.archive.Answer;
import org.notorturetj.importing.archive.ArchiveIndex;
import org.notorturetj.importing.archive.SealedArchive;

/**
 * Walks through the living site, from its home page, its maps, its feed and JSON:API along all
 * links, and at last through the numbers of its nodes in each language, since what no list shows
 * any more still has readers. What is to be asked follows from the archive alone, so that a run
 * which was killed goes on; one after a whole run asks for everything again, and the site says of
 * most that it is as it was.
 */
final class Collect {
    /** A site with more is another one than that which this is for, or makes addresses up. */
    static final int MOST_ADDRESSES = 100_000;

    private static final String[] BEGINNINGS = {"", "sitemap.xml", "rss.xml", "jsonapi"};
    private static final Pattern NODE = Pattern.compile("(?:[a-z]{2}/)?node/([0-9]{1,6})");
    private static final Pattern LANGUAGE = Pattern.compile("(tg|tj|ru|en)(?:/.*+)?");

    private final Site site;
    private final PoliteClient client;
    private final Robots robots;
    private final Progress progress;
    private final ArchiveIndex index;
    private final Set<String> known = new LinkedHashSet<>();
    private final Queue<String> waiting = new ArrayDeque<>();
    private int refused;

    private Collect(
            Site site, SealedArchive archive, PoliteClient client, Robots robots, Progress progress)
            throws IOException {
        this.site = site;
        this.client = client;
        this.robots = robots;
        this.progress = progress;
        for (String beginning : BEGINNINGS) {
            find(site.at(beginning));
        }
        robots.sitemaps().forEach(it -> site.inside(site.at(""), it).ifPresent(this::find));
        index =
                ArchiveIndex.of(
                        archive,
                        answer -> {
                            find(answer.address());
                            Links.of(answer, site).forEach(this::find);
                        });
    }

    /**
     * What a run found.
     *
     * @param addresses that the archive has an answer of
     * @param refused by robots.txt
     * @param cut whether there were more addresses than any site has
     */
    record Outcome(int addresses, int refused, boolean cut) {}

    /** Collects until nothing is left, and ends the run. */
    static Outcome from(
            Site site,
            SealedArchive archive,
            PoliteClient client,
            Robots robots,
            Progress progress,
            Collection<String> more)
            throws IOException, InterruptedException {
        client.atLeast(robots.pause());
        var collect = new Collect(site, archive, client, robots, progress);
        more.forEach(it -> site.inside(site.at(""), it).ifPresent(collect::find));
        collect.walk();
        collect.findNodes();
        collect.walk();
        collect.index.endRun();
        return new Outcome(
                collect.index.addresses().size(),
                collect.refused,
                collect.known.size() >= MOST_ADDRESSES);
    }

    private void find(String address) {
        if (known.size() < MOST_ADDRESSES && known.add(address)) {
            waiting.add(address);
        }
    }

    private void walk() throws IOException, InterruptedException {
        for (String address = waiting.poll(); address != null; address = waiting.poll()) {
            if (index.isOfRun(address)) {
                progress.step(known.size(), 0, true);
            } else if (robots.allows(address)) {
                ask(address);
            } else {
                refused++;
                progress.step(known.size(), 0, true);
            }
        }
    }

    private void ask(String address) throws IOException, InterruptedException {
        Optional<Answer> answer = client.get(address, index.answer(address));
        if (answer.isPresent()) {
            index.add(answer.get());
            Links.of(answer.get(), site).forEach(this::find);
        }
        progress.step(
                known.size(), answer.map(it -> it.body().length).orElse(0), answer.isPresent());
    }

    /** All numbers up to the highest that was met, in each language that was. */
    private void findNodes() {
        int highest = 0;
        Set<String> languages = new TreeSet<>(Set.of(""));
        for (String address : known) {
            String path = address.substring(site.at("").length());
            Matcher node = NODE.matcher(path);
            highest = node.matches() ? Math.max(highest, Integer.parseInt(node.group(1))) : highest;
            Matcher language = LANGUAGE.matcher(path);
            if (language.matches()) {
                languages.add(language.group(1) + "/");
            }
        }
        for (int number = 1; number <= highest && number <= MOST_ADDRESSES; number++) {
            for (String language : languages) {
                find(site.at(language + "node/" + number));
            }
        }
    }
}
