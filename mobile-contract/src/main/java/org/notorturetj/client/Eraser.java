package org.notorturetj.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

import org.notorturetj.client.storage.Storage;

/** Knows what has to go when a client is erased. */
final class Eraser {
    private final Set<Storage> storages =
            Collections.newSetFromMap(new ConcurrentHashMap<Storage, Boolean>());
    private final Map<ErasureListener, Boolean> listeners = new WeakHashMap<>();

    /** One thing that may fail. */
    private interface Step {
        void run() throws IOException;
    }

    void add(Storage storage) {
        storages.add(storage);
    }

    /** Does not keep it alive. */
    void add(ErasureListener listener) {
        synchronized (listeners) {
            listeners.put(listener, true);
        }
    }

    private List<ErasureListener> listeners() {
        synchronized (listeners) {
            return new ArrayList<>(listeners.keySet());
        }
    }

    void tellForgotten(String language) {
        for (ErasureListener listener : listeners()) {
            listener.forgotten(language);
        }
    }

    /**
     * One thing after the other, whichever of them fails.
     *
     * @throws IOException when something is left
     */
    void eraseEverything(LocalStore store) throws IOException {
        List<Step> steps = new ArrayList<>();
        steps.add(store::erase);
        for (Storage storage : storages) {
            steps.add(storage::erase);
        }
        for (ErasureListener listener : listeners()) {
            steps.add(listener::erased);
        }
        IOException failure = null;
        for (Step step : steps) {
            try {
                step.run();
            } catch (IOException e) {
                failure = e;
            } catch (RuntimeException e) {
                failure = new IOException("a listener of the app has failed", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
