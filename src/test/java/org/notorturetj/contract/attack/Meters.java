package org.notorturetj.contract.attack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the server measures, by name and labels, without the values. */
final class Meters {
    private final URI address;

    Meters(URI address) {
        this.address = address;
    }

    Set<String> series() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst(" [^ ]*$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
