package org.notorturetj.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where an encrypted value belongs. The location is authenticated with the value, so a value moved
 * to another row or column cannot be read.
 */
public record FieldLocation(String table, String column, String row) {
    public FieldLocation {
        for (String part : List.of(table, column, row)) {
            if (part.isEmpty() || part.indexOf('/') >= 0) {
                throw new IllegalArgumentException("not a location: " + part);
            }
        }
    }

    byte[] bytes() {
        return (table + "/" + column + "/" + row).getBytes(StandardCharsets.UTF_8);
    }
}
