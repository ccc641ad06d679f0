package org.notorturetj.standin.webpush;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.notorturetj.standin.PrivateFile;
import org.notorturetj.standin.StandInException;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Who subscribed, by name. With a file they are still there when the stand-in is started again:
 * servers have their addresses.
 */
final class Subscribers {
    private final Map<String, Subscriber> all = new TreeMap<>();
    private final @Nullable Path file;

    /**
     * Reads those that are there.
     *
     * @param file null: they are forgotten at the end
     */
    Subscribers(@Nullable Path file) {
        this.file = file;
        if (file != null && Files.exists(file)) {
            read(file);
        }
    }

    private void read(Path from) {
        try {
            var list = new JsonArray(Files.readString(from, StandardCharsets.UTF_8));
            for (int i = 0; i < list.size(); i++) {
                Subscriber subscriber = Subscriber.of(list.getJsonObject(i));
                all.put(subscriber.name(), subscriber);
            }
        } catch (IOException
                | GeneralSecurityException
                | DecodeException
                | IllegalArgumentException
                | ClassCastException e) {
            throw new StandInException(
                    "The subscriptions cannot be read: delete %s and start again.".formatted(from),
                    e);
        }
    }

    /** Whoever had the name before gets nothing any more. */
    synchronized void add(Subscriber subscriber) {
        all.put(subscriber.name(), subscriber);
        keep();
    }

    synchronized void remove(String name) {
        all.remove(name);
        keep();
    }

    synchronized Optional<Subscriber> named(String name) {
        return Optional.ofNullable(all.get(name));
    }

    synchronized List<Subscriber> all() {
        return List.copyOf(all.values());
    }

    private void keep() {
        if (file == null) {
            return;
        }
        List<JsonObject> secrets = all.values().stream().map(Subscriber::secrets).toList();
        try {
            PrivateFile.write(file, new JsonArray(secrets).encodePrettily());
        } catch (IOException e) {
            throw new StandInException("The subscriptions cannot be kept in " + file + ".", e);
        }
    }
}
