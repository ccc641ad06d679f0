package org.notorturetj.importing.collect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.notorturetj.importing.archive.Answer;
import org.notorturetj.platform.command.CommandException;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;

/** What {@code robots.txt} of the site allows (RFC 9309). */
final class Robots {
    private static final String NAME = "notorturetj-import";
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int SERVER_ERROR = 500;

    /** It would write the address and the lines of what it cannot read. */
    private static final Logger LIBRARY = Logger.getLogger("crawlercommons");

    private final SimpleRobotRules rules;
    private final boolean ignored;

    private Robots(SimpleRobotRules rules, boolean ignored) {
        this.rules = rules;
        this.ignored = ignored;
    }

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    /**
     * Asks for the file.
     *
     * @param ignored whether its refusals are passed over; its pause and its sitemaps still count
     * @throws CommandException if the site does not answer, or is in trouble: then nothing is
     *     allowed (RFC 9309, 2.3.1.4)
     */
    static Robots of(Site site, PoliteClient client, boolean ignored) throws InterruptedException {
        String address = site.home().resolve("/robots.txt").toString();
        Answer answer =
                client.get(address, Optional.empty())
                        .filter(it -> it.status() < SERVER_ERROR)
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "The site does not answer, or only with errors."
                                                        + " Call the command again later."));
        SimpleRobotRules rules =
                answer.status() == Answer.OK
                        ? new SimpleRobotRulesParser()
                                .parseContent(address, answer.body(), answer.type(), List.of(NAME))
                        : new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        return new Robots(rules, ignored);
    }

    boolean allows(String address) {
        return ignored || rules.isAllowed(address);
    }

    /** How long to wait between two requests; at most half a minute. */
    Duration pause() {
        long millis = Math.max(0, rules.getCrawlDelay());
        return Duration.ofMillis(Math.min(millis, LONGEST_PAUSE.toMillis()));
    }

    List<String> sitemaps() {
        return rules.getSitemaps();
    }
}
