package org.notorturetj.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where an encrypted value belongs. It is authenticated with the value: moved to another row or
 * column, the value cannot be read.
 */
public record FieldLocation(String table, String column, String row) {
    public FieldLocation {
        for (String part : List.of(table, column, row)) {
            if (part.isEmpty() || part.indexOf('/') >= 0) {
                throw new IllegalArgumentException("not a place: " + part);
            }
        }
    }

    byte[] bytes() {
        return (table + "/" + column + "/" + row).getBytes(StandardCharsets.UTF_8);
    }
}
