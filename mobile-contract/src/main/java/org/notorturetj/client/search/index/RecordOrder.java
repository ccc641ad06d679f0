package org.notorturetj.client.search.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.notorturetj.client.RecordType;
import org.notorturetj.client.json.JsonObject;

/** Which records are read first, if not all can be read. */
final class RecordOrder {
    private static final List<RecordType> SEARCHED = RecordType.searched();

    private RecordOrder() {}

    static List<SearchedRecord> searched(List<JsonObject> all) {
        List<SearchedRecord> records = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (JsonObject each : all) {
            SearchedRecord record = new SearchedRecord(each);
            if (SEARCHED.contains(record.type) && known.add(record.id)) {
                records.add(record);
            }
        }
        Collections.sort(
                records,
                new Comparator<SearchedRecord>() {
                    @Override
                    public int compare(SearchedRecord one, SearchedRecord other) {
                        int byType = Integer.compare(place(one.type), place(other.type));
                        int byTime =
                                byType != 0 ? byType : other.published.compareTo(one.published);
                        return byTime != 0 ? byTime : one.id.compareTo(other.id);
                    }
                });
        int most = Math.min(records.size(), OfflineSearch.MAX_RECORDS);
        return new ArrayList<>(records.subList(0, most));
    }

    private static int place(RecordType type) {
        return SEARCHED.indexOf(type);
    }
}
