package org.notorturetj.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** The two OpenAPI documents; the same checks apply to both. */
enum Contract {
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

    /** The path where the server serves it. */
    String served() {
        return served;
    }

    /** The current contract, generated from the code and committed. */
    Path file() {
        return file;
    }

    JsonNode current() {
        return ContractFile.read(file);
    }

    /** The contract of the last release, which must not be broken. */
    JsonNode baseline() {
        return ContractFile.read(Path.of("..", "api", "baseline", baseline));
    }
}
