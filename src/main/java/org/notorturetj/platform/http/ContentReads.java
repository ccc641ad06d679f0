package org.notorturetj.platform.http;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.RequestScoped;

import org.notorturetj.platform.text.Digest;

/**
 * What the current request has read of the published records, so that its response can be kept
 * until a publication changes one of them. Whoever reads records notes it here; a response without
 * notes is kept no longer than until the next publication.
 */
@RequestScoped
public class ContentReads {
    private final Set<String> cacheTags = new TreeSet<>();
    private long oldest = Long.MAX_VALUE;
    private long newest = -1;
    private int queries;
    private boolean passing;

    /** A query is sent. */
    public void query() {
        queries++;
    }

    /** Queries so far. */
    public int queries() {
        return queries;
    }

    /** The publication whose state a query saw: the number of the last one in its snapshot. */
    public void sawPublication(long seq) {
        oldest = Math.min(oldest, seq);
        newest = Math.max(newest, seq);
    }

    /** A document that is in the response, or was looked for. */
    public void document(String documentId) {
        cacheTags.add(documentTag(documentId));
    }

    /**
     * A list: any document that enters it would change the response.
     *
     * @param facets facets of which a document must have at least one to enter the list; empty for
     *     all documents of the type
     */
    public void list(String type, Collection<String> facets) {
        if (facets.isEmpty()) {
            cacheTags.add(listTag(type));
        } else {
            facets.forEach(facet -> cacheTags.add(facetTag(type, Digest.md5(facet))));
        }
    }

    /**
     * How many documents there are, or which are gone: any removal would change the response, also
     * of a document that is not in it.
     */
    public void removals() {
        cacheTags.add(removalTag());
    }

    /** Whether anything was noted. */
    public boolean isComplete() {
        return newest >= 0 && !cacheTags.isEmpty();
    }

    /**
     * What is made of it is true for a moment only, for instance while something is still to come
     * that no publication brings, such as a signature: it is sent, but not kept.
     */
    public void doNotKeep() {
        passing = true;
    }

    /** Whether it may be kept. */
    public boolean mayBeKept() {
        return !passing;
    }

    /** Whether all queries saw the same publication. */
    public boolean isConsistent() {
        return oldest == newest;
    }

    /** The newest publication that a query saw; -1 without a query. */
    public long newest() {
        return newest;
    }

    /** The cache tags of the response: what must not change while it is kept. */
    public Set<String> cacheTags() {
        return Set.copyOf(cacheTags);
    }

    /** The cache tag of a publication that removes anything. */
    public static String removalTag() {
        return "r";
    }

    /** The cache tag of a publication that changes a document. */
    public static String documentTag(String documentId) {
        return "d " + documentId;
    }

    /** The cache tag of a publication of any document of a type. */
    public static String listTag(String type) {
        return "t " + type;
    }

    /**
     * The cache tag of a publication of a document of a type with a facet.
     *
     * @param digest of the facet: of lists that a document has left nothing else is kept
     */
    public static String facetTag(String type, String digest) {
        return "f " + type + " " + digest;
    }
}
