package org.notorturetj.platform.sealing;

import java.util.Optional;

import org.eclipse.microprofile.config.Config;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.crypto.KeyFile;

/**
 * The keys as files: {@code device.key}, where messages are dispatched, and {@code
 * device-door.key}, on nodes with only the public door.
 */
public record SealingKeyFiles(KeyFile dispatcher, KeyFile door) {
    static SealingKeyFiles of(Config config) {
        return new SealingKeyFiles(
                KeyFile.named("device.key", config), KeyFile.named("device-door.key", config));
    }

    /** Makes the dispatchers' key. */
    public void create() {
        dispatcher.createSecret();
    }

    /** Writes what a node with only the public door needs. */
    public void createDoor(DoorKey key) {
        door.create(key.lines());
    }

    /**
     * The dispatchers' key; empty when this node has none.
     *
     * @throws CommandException in one sentence, when it cannot be read
     */
    public Optional<DispatcherKey> readDispatcher() {
        return dispatcher.read(DispatcherKey::of);
    }

    /** The public door's key, from its own file or from the dispatchers' key. */
    public Optional<DoorKey> readDoor() {
        return readDispatcher().map(DispatcherKey::door).or(() -> door.read(DoorKey::of));
    }

    /** Whether there is one, without what is computed from it. */
    boolean hasDoor() {
        return readDispatcher().isPresent() || door.read(DoorKey::of).isPresent();
    }
}
