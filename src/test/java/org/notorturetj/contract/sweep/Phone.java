package org.notorturetj.contract.sweep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The reference client, which fetches everything, and an app that shows each record. */
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
        Map<String, List<JsonNode>> records = new TreeMap<>();
        for (String chunk : content.chunkNames()) {
            String kind = chunk.substring(0, chunk.indexOf('.'));
            String text = new String(content.chunk(chunk), StandardCharsets.UTF_8);
            if (text.contains(GoodContents.REASON)) {
                faults.add("phone: " + chunk + " has what only the second person reads");
            }
            List<ObjectNode> lines = text.lines().map(CanonicalJson::tree).toList();
            records.computeIfAbsent(kind, first -> new ArrayList<>()).addAll(lines);
            lines.forEach(
                    line ->
                            PublishedValues.faults(line)
                                    .forEach(fault -> faults.add("phone: " + chunk + fault)));
        }
        faults.addAll(new Accessors(content).faults(records));
    }
}
