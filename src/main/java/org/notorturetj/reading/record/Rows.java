package org.notorturetj.reading.record;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.paging.Presence;
import org.notorturetj.api.text.Language;

/** Reads records from rows. */
final class Rows {
    private Rows() {}

    /** A row with the columns of {@link PageQuery}. */
    static FoundRecord record(ResultSet row) throws SQLException {
        return new FoundRecord(
                row.getString(1),
                row.getString(2),
                presence(row.getString(4), row.getString(3), texts(row.getArray(5))),
                row.getLong(6),
                row.getString(7),
                slugs(row.getArray(9)),
                texts(row.getArray(10)),
                row.getString(8));
    }

    /** When the list of a row was changed last: the last column but one. */
    static Optional<Instant> asOf(ResultSet row) throws SQLException {
        Timestamp changed = row.getTimestamp(row.getMetaData().getColumnCount() - 1);
        return Optional.ofNullable(changed).map(Timestamp::toInstant);
    }

    static Presence presence(String reader, String language, List<String> available) {
        return new Presence(
                Language.fromString(language),
                !reader.equals(language),
                available.stream().map(Language::fromString).toList());
    }

    /** An array of pairs of a language and a slug. */
    static Map<Language, String> slugs(Array array) throws SQLException {
        Map<Language, String> slugs = new EnumMap<>(Language.class);
        for (Object slug : (Object[]) array.getArray()) {
            String[] pair = (String[]) slug;
            slugs.put(Language.fromString(pair[0]), pair[1]);
        }
        return slugs;
    }

    static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
