package org.notorturetj.starter;

import java.util.List;

/**
 * The file {@code set.yaml}.
 *
 * @param licence for every document of the set
 * @param sample true when all of it is invented
 * @param publications folders of documents, one list for each publication, in order
 */
record ContentSet(String licence, boolean sample, List<List<String>> publications) {}
