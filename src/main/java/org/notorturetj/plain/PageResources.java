package org.notorturetj.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.Digest;

/** What pages are made with: the templates, the style and the words. */
class PageResources {
    private static final List<String> TEMPLATES =
            List.of(
                    PageFile.ALERTS,
                    PageFile.CONTACTS,
                    PageFile.SEARCH,
                    "caption.html",
                    "document.html",
                    "home.html",
                    "layout.html",
                    "lines.html",
                    "list.html",
                    "picture.html",
                    "start.html",
                    "text.html");

    /**
     * To be raised when this package shows the same records in another way: pages are hashed anew.
     */
    private static final int CODE = 1;

    private PageResources() {}

    /** What else they depend on is found by comparing. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(PlainResource.STYLE));
        TEMPLATES.forEach(name -> names.add("/templates/plain/" + name));
        for (Language language : Language.values()) {
            for (String bundle : List.of("plain", "vocabulary")) {
                names.add("/words/" + bundle + "/" + language.tag() + ".properties");
            }
        }
        return names;
    }

    /** Another one when a page of the same records may have changed. */
    static int hash() {
        String all = names().stream().map(PlainResource::text).collect(Collectors.joining());
        return Arrays.hashCode(Digest.sha256(CODE + all));
    }
}
