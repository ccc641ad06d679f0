package org.notorturetj.contract.sweep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.notorturetj.api.text.Language;
import org.notorturetj.client.Content;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.SyncReport;
import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.storage.FileStorage;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.support.database.TestDatabase;

/** The reference client, which fetches everything and looks at each record. */
final class Phone {
    private final String mirror;

    Phone(String mirror) {
        this.mirror = mirror;
    }

    List<String> faults() throws Exception {
        Path folder = Files.createTempDirectory("phone");
        SyncClient phone =
                new SyncClient(
                        Files.readAllBytes(TestDatabase.keys().resolve("root.1")),
                        List.of(mirror),
                        new HttpTransport(new TrafficCounter()),
                        new FileStorage(folder.toFile()),
                        System::currentTimeMillis,
                        new Random(1));
        List<String> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            SyncReport report = phone.sync(language.tag(), Scope.ALL);
            if (report.outcome() != SyncReport.Outcome.UPDATED) {
                faults.add("a phone cannot sync " + language.tag() + ": " + report);
            }
            look(phone.content(language.tag()), faults);
        }
        return faults;
    }

    private static void look(Content content, List<String> faults) {
        for (String chunk : content.chunkNames()) {
            new String(content.chunk(chunk), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(
                            line ->
                                    PublishedValues.faults(CanonicalJson.tree(line))
                                            .forEach(
                                                    fault ->
                                                            faults.add("phone: " + chunk + fault)));
        }
    }
}
