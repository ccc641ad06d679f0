package org.notorturetj.standin.fcm;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.standin.FaultKind;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * An error as Google's APIs tell it (google.rpc.Status, with FCM's own detail).
 *
 * @param code the HTTP status
 * @param status the word for it
 * @param fcm FCM's errorCode; null when FCM itself was not reached
 */
record GoogleError(
        int code, String status, @Nullable String fcm, String message, List<Violation> violations) {
    /** What is wrong with which member. */
    record Violation(String field, String description) {}

    static GoogleError of(int code, String status, @Nullable String fcm, String message) {
        return new GoogleError(code, status, fcm, message, List.of());
    }

    /** The error FCM answers a fault with; empty: it fails in another way. */
    static Optional<GoogleError> of(FaultKind kind) {
        return kind.code() == 0
                ? Optional.empty()
                : Optional.of(of(kind.code(), kind.status(), kind.fcm(), "Told to fail."));
    }

    static GoogleError invalid(List<Violation> violations) {
        return new GoogleError(
                400,
                "INVALID_ARGUMENT",
                "INVALID_ARGUMENT",
                violations.get(0).description(),
                violations);
    }

    JsonObject json() {
        var details = new JsonArray();
        if (fcm != null) {
            details.add(
                    new JsonObject()
                            .put("@type", "type.googleapis.com/google.firebase.fcm.v1.FcmError")
                            .put("errorCode", fcm));
        }
        if (!violations.isEmpty()) {
            var fields = new JsonArray();
            violations.forEach(
                    violation ->
                            fields.add(
                                    new JsonObject()
                                            .put("field", violation.field())
                                            .put("description", violation.description())));
            details.add(
                    new JsonObject()
                            .put("@type", "type.googleapis.com/google.rpc.BadRequest")
                            .put("fieldViolations", fields));
        }
        var error =
                new JsonObject().put("code", code).put("message", message).put("status", status);
        if (!details.isEmpty()) {
            error.put("details", details);
        }
        return new JsonObject().put("error", error);
    }
}
