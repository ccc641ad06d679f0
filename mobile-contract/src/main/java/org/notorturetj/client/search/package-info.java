/**
 * Finds words however they were typed and inflected, in Tajik, Russian and English. The server's
 * index, its queries and the phone's offline search go through the same {@link
 * org.notorturetj.client.search.Analyzer}, so that they find the same.
 */
package org.notorturetj.client.search;
