package org.notorturetj.signer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.sync.ManifestSlot;

/** The mirrors, as manifests and cards state them. */
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

    private record Itself(String id, Language language, List<String> mirrors, int v) {}

    /** The entry of a manifest that describes the manifest itself. */
    String entry(Language language) {
        return withOnion(new Itself(ManifestSlot.ITSELF, language, addresses, 1));
    }

    /** Canonical JSON in which {@code onion} stands even when there is none. */
    String withOnion(Object value) {
        ObjectNode tree = CanonicalJson.mapper().valueToTree(value);
        tree.put("onion", onion);
        return CanonicalJson.write(tree);
    }
}
