package org.notorturetj.starter;

import java.util.List;

/**
 * The file {@code set.yaml}.
 *
 * @param licence the licence of all documents in the set
 * @param sample true when all of it is invented
 * @param publications the folders of documents in each publication, in order
 */
record ContentSet(String licence, boolean sample, List<List<String>> publications) {}
