package org.notorturetj.support.content;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The one policy that is published, with another {@code push.vapid} for a test. */
@ApplicationScoped
public class PublishedPolicy {
    private final FactsVersions facts;
    private final Newsroom newsroom;
    private @Nullable String before;
    private String id = "";

    PublishedPolicy(FactsVersions facts, Newsroom newsroom) {
        this.facts = facts;
        this.newsroom = newsroom;
    }

    /** Publishes it with this key for browsers. */
    @Transactional
    public void promise(String vapid) {
        var published = facts.publiclyVisible("policy").get(0);
        id = published.documentId();
        before = before == null ? published.content() : before;
        ObjectNode changed = CanonicalJson.tree(published.content());
        changed.withObject("/push").put("vapid", vapid);
        publish(CanonicalJson.write(changed));
    }

    /** Publishes it again as it was. */
    @Transactional
    public void restore() {
        if (before != null) {
            publish(before);
            before = null;
        }
    }

    private void publish(String content) {
        Map<String, Object> members = new LinkedHashMap<>();
        CanonicalJson.tree(content)
                .properties()
                .forEach(member -> members.put(member.getKey(), member.getValue()));
        newsroom.changeFacts(id, members);
    }
}
