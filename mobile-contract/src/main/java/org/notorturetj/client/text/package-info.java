/**
 * Texts made equal for searching: one table, {@code folding.tsv}, for phones and for the server.
 * Whoever searches in another language reads the same table; {@code vectors/folding} says whether
 * it was read rightly.
 */
package org.notorturetj.client.text;
