package org.notorturetj.client.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

import org.notorturetj.client.SyncClient;
import org.notorturetj.client.search.index.Hit;
import org.notorturetj.client.search.index.OfflineSearch;
import org.notorturetj.client.search.index.SearchResult;

/** Searches what is held and prints what is found. */
final class SearchCommand {
    private static final int MOST = 10;

    private final SyncClient client;
    private final PrintStream out;

    SearchCommand(SyncClient client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    /** The exit code: 1 if the language is not held; nothing found is no failure. */
    int search(Arguments arguments) throws IOException {
        Set<String> held = client.languages();
        List<String> wanted = arguments.all("language");
        String language = wanted.isEmpty() ? held.iterator().next() : wanted.get(0);
        if (!held.contains(language)) {
            out.println("The language " + language + " is not held; held: " + held + ".");
            return 1;
        }
        StringBuilder typed = new StringBuilder(arguments.positional(0));
        for (int i = 1; !arguments.positional(i).isEmpty(); i++) {
            typed.append(' ').append(arguments.positional(i));
        }
        SearchResult result =
                OfflineSearch.of(client.content(language)).find(typed.toString(), MOST);
        if (result.correction().isPresent()) {
            out.println("Searched for: " + result.correction().get());
        }
        for (Hit hit : result.hits()) {
            String marks =
                    (hit.language().equals(language) ? "" : ", " + hit.language())
                            + (hit.isByOtherWords() ? ", other words" : "");
            out.println(hit.id() + "  [" + hit.type() + marks + "] " + hit.title());
            out.println("  " + hit.fragment().text().replace('\n', ' '));
        }
        if (result.hits().isEmpty()) {
            out.println("Nothing found.");
        }
        return 0;
    }
}
