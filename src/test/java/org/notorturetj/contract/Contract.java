package org.notorturetj.contract;

import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;

/** The two documents, each with the same gates. */
public enum Contract {
    PUBLIC("/openapi", Path.of("..", "openapi.yaml"), "openapi-1.0.yaml"),
    DESK("/desk/openapi", Path.of("..", "api", "desk.openapi.yaml"), "desk.openapi-1.0.yaml");

    private final String served;
    private final Path file;
    private final String baseline;

    Contract(String served, Path file, String baseline) {
        this.served = served;
        this.file = file;
        this.baseline = baseline;
    }

    /** Where the server gives it out. */
    String served() {
        return served;
    }

    /** The contract of now, generated from the code and committed. */
    Path file() {
        return file;
    }

    public JsonNode current() {
        return ContractFile.read(file);
    }

    /** The contract of the last release, which nobody may break. */
    JsonNode baseline() {
        return ContractFile.read(Path.of("..", "api", "baseline", baseline));
    }
}
