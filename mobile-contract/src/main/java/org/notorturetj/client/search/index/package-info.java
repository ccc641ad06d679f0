/**
 * Searches records: which of their texts count how much, how well one answers a query, and the
 * search of a phone in what it holds. The server ranks with the same numbers.
 */
package org.notorturetj.client.search.index;
