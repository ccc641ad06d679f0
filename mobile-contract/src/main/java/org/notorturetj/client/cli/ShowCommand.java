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
import org.notorturetj.client.offline.CaseFile;
import org.notorturetj.client.offline.CaseUpdate;
import org.notorturetj.client.offline.Contact;
import org.notorturetj.client.offline.Guide;
import org.notorturetj.client.offline.Guides;
import org.notorturetj.client.offline.Home;
import org.notorturetj.client.offline.Hotlines;
import org.notorturetj.client.offline.Label;
import org.notorturetj.client.offline.Line;
import org.notorturetj.client.offline.Page;
import org.notorturetj.client.offline.PublishedText;
import org.notorturetj.client.offline.Region;

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
                new ShowLines(content, out).all(first(arguments.all("region")));
                return 0;
            case "line":
                return new ShowLines(content, out).one(arguments.positional(1));
            case "regions":
                for (Region region : Region.all(content)) {
                    out.println(region.code() + "  " + region.name());
                }
                return 0;
            case "topics":
                labels(Label.topics(content));
                return 0;
            case "sections":
                labels(Label.sections(content));
                return 0;
            case "home":
                home(content);
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
                    for (PublishedText.Reply reply : each.replies()) {
                        out.println("  reply of " + reply.authority() + "  " + reply.date());
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
                        "show what? hotlines, line ID, guides, guide ID, regions, alerts, contacts,"
                                + " home, articles, cases, pages, topics, sections or state");
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

    private void labels(List<Label> labels) {
        for (Label label : labels) {
            out.println(label.key() + "  " + label.name() + ": " + label.description());
        }
    }

    private void home(Content content) {
        Optional<Home> home = Home.of(content);
        if (home.isPresent()) {
            out.println(home.get().title() + ": " + home.get().introduction());
            for (Home.Feature feature : home.get().features()) {
                out.println(feature.type() + "  " + feature.id());
            }
        }
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.get(0);
    }
}
