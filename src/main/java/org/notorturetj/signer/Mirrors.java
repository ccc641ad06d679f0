package org.notorturetj.signer;

import java.net.URI;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.sync.ManifestSlot;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The mirrors as stated in manifests and on cards. */
@ApplicationScoped
class Mirrors {
    private final List<String> addresses;
    private final @Nullable String onion;

    Mirrors(MirrorConfig config) {
        this.addresses = config.mirrors().orElse(List.of()).stream().map(URI::toString).toList();
        this.onion = config.onion().map(URI::toString).orElse(null);
    }

    List<String> addresses() {
        return addresses;
    }

    @Nullable String onion() {
        return onion;
    }

    private record Self(String id, Language language, List<String> mirrors, int v) {}

    /** The manifest entry that describes the manifest itself. */
    String entry(Language language) {
        return withOnion(new Self(ManifestSlot.ITSELF, language, addresses, 1));
    }

    /** Canonical JSON with {@code onion}, which is written even if it is null. */
    String withOnion(Object value) {
        ObjectNode tree = CanonicalJson.mapper().valueToTree(value);
        tree.put("onion", onion);
        return CanonicalJson.write(tree);
    }
}
