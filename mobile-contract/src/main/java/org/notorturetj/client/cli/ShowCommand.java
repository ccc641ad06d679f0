package org.notorturetj.client.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.client.Content;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.offline.Alert;
import org.notorturetj.client.offline.Article;
import org.notorturetj.client.offline.CallableLine;
import org.notorturetj.client.offline.CaseFile;
import org.notorturetj.client.offline.CaseUpdate;
import org.notorturetj.client.offline.Channel;
import org.notorturetj.client.offline.Contact;
import org.notorturetj.client.offline.Guide;
import org.notorturetj.client.offline.Guides;
import org.notorturetj.client.offline.Hotlines;
import org.notorturetj.client.offline.Line;
import org.notorturetj.client.offline.Page;
import org.notorturetj.client.offline.UnavailableLine;

/** Prints the content that is held. */
final class ShowCommand {
    private final SyncClient client;
    private final PrintStream out;

    ShowCommand(SyncClient client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    int show(Arguments arguments) throws IOException {
        Set<String> held = client.languages();
        List<String> wanted = arguments.all("language");
        String language =
                wanted.isEmpty() && !held.isEmpty() ? held.iterator().next() : first(wanted);
        if (!wanted.isEmpty() && !held.contains(language)) {
            out.println("The language " + language + " is not held; held: " + held + ".");
            return 1;
        }
        Content content = client.content(language);
        switch (arguments.positional(0)) {
            case "hotlines":
                hotlines(content, first(arguments.all("region")));
                return 0;
            case "guides":
                for (Guide guide : Guides.all(content)) {
                    out.println(
                            guide.id()
                                    + "  ["
                                    + guide.level()
                                    + ", "
                                    + guide.legalReviewAt(System.currentTimeMillis())
                                    + "] "
                                    + guide.title());
                }
                return 0;
            case "guide":
                return guide(content, arguments.positional(1));
            case "alerts":
                for (Alert alert : Alert.activeAt(content, System.currentTimeMillis())) {
                    out.println(alert.id() + "  " + alert.title() + ": " + alert.summary());
                }
                return 0;
            case "contacts":
                for (Contact contact : Contact.all(content)) {
                    out.println(contact.name() + "  " + contact.address());
                }
                return 0;
            case "articles":
                for (Article article : Article.all(content)) {
                    out.println(article.id() + "  [" + article.kind() + "] " + article.title());
                }
                return 0;
            case "cases":
                for (CaseFile each : CaseFile.all(content)) {
                    out.println(each.code() + "  [" + each.status() + "] " + each.title());
                    for (CaseUpdate update : each.updates(content)) {
                        out.println("  " + update.happened() + "  " + update.title());
                    }
                }
                return 0;
            case "pages":
                for (Page page : Page.all(content)) {
                    out.println(page.slug() + "  " + page.title());
                }
                return 0;
            case "state":
                state();
                return 0;
            default:
                throw new IllegalArgumentException(
                        "show what? hotlines, guides, guide ID, alerts, contacts, articles, cases, pages or state");
        }
    }

    void state() {
        out.println(client.state());
        for (String language : client.languages()) {
            Optional<Long> since = client.staleSince(language);
            out.println(
                    "language "
                            + language
                            + (since.isPresent() ? ", not updated since " + since.get() : ""));
        }
    }

    private void hotlines(Content content, String region) {
        Hotlines hotlines = Hotlines.of(content);
        if (!hotlines.coverageNote(region).isEmpty()) {
            out.println(hotlines.coverageNote(region));
        }
        for (Line line : hotlines.forRegionAt(region, System.currentTimeMillis())) {
            out.println(line.name() + "  (" + line.openStatusAt(System.currentTimeMillis()) + ")");
            if (line instanceof CallableLine) {
                for (Channel channel : ((CallableLine) line).channels()) {
                    out.println(
                            "  "
                                    + channel.type()
                                    + "  "
                                    + channel.asPrinted()
                                    + "  "
                                    + channel.riskNote());
                }
            } else {
                out.println("  Do not call. " + ((UnavailableLine) line).warning());
            }
        }
    }

    private int guide(Content content, String id) {
        Optional<Guide> found = Guides.find(content, id);
        if (!found.isPresent()) {
            out.println("No guide with this id is held.");
            return 1;
        }
        Guide guide = found.get();
        out.println(guide.title());
        out.println(guide.warning());
        out.println("Legal review: " + guide.legalReviewAt(System.currentTimeMillis()));
        for (Guide.Step step : guide.steps()) {
            out.println("- " + step.text());
        }
        for (Guide.Step item : guide.checklist()) {
            out.println("[ ] " + item.text());
        }
        for (Line line : guide.hotlines(Hotlines.of(content))) {
            out.println("Call: " + line.name());
        }
        for (Contact contact : guide.contacts(content)) {
            out.println("See: " + contact.address());
        }
        return 0;
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.get(0);
    }
}
