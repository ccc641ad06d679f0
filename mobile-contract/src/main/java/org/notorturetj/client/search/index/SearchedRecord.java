package org.notorturetj.client.search.index;

import java.util.List;

import org.notorturetj.client.RecordType;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.search.Analyzer;

/** What a search keeps of a record. */
final class SearchedRecord {
    /** Null when this client does not know it. */
    final RecordType type;

    final String id;
    final String language;
    final String published;
    private final int titleTerms;
    private final JsonObject record;

    SearchedRecord(JsonObject record) {
        this.record = record;
        this.type = RecordType.of(record.text("type", ""));
        this.id = record.text("id", "");
        this.language = record.text("language", "");
        this.published = record.text("publishedAt", "");
        this.titleTerms = Analyzer.terms(title(), language).size();
    }

    /** How many words its title has, without stop words. */
    int titleTerms() {
        return titleTerms;
    }

    String title() {
        return record.text("title", record.text("name", ""));
    }

    List<RecordText> texts() {
        return RecordText.of(record);
    }
}
