/**
 * How good a search is: queries that people judged, the records they were judged on, and numbers. A
 * search is a function from a query to names of documents, so that a phone, the server and plain
 * PostgreSQL are measured alike.
 */
@NullMarked
package org.notorturetj.search.relevance;

import org.jspecify.annotations.NullMarked;
