package org.notorturetj.desk.upload;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.media.upload.WordsGuard;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** The words of a PDF are looked at as those that somebody writes. */
@ApplicationScoped
class GuardWords implements WordsGuard {
    private final NameCheck names;

    GuardWords(NameCheck names) {
        this.names = names;
    }

    @Override
    public boolean mayKeep(String account, String words) {
        return names.found(account, null, null, JsonNodeFactory.instance.textNode(words)).isEmpty();
    }
}
